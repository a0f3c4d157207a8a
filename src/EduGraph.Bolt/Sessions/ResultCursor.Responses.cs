using EduGraph.Bolt.Connections;
using EduGraph.Bolt.PackStream;
using EduGraph.Bolt.Results;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>What the server's answers do to a result.</summary>
internal sealed partial class ResultCursor
{
    private const long LastQuery = -1;

    private ResultKeys? _keys;
    private long _queryId = LastQuery;
    private long _availableAfterMs = -1;
    private string? _bookmark;
    private bool _pulling;
    private bool _discarding;

    private ResponseHandler PullHandler => field ??= new PullResponse(this);

    private void OnStarted(Dictionary<string, object?> metadata)
    {
        if (metadata.GetValueOrDefault("fields") is not List<object?> fields)
            throw new ProtocolException("The answer to RUN has no \"fields\".");
        _keys = new ResultKeys([.. fields.Cast<string>()]);
        _queryId = metadata.GetValueOrDefault("qid") as long? ?? LastQuery;
        _availableAfterMs = metadata.GetValueOrDefault("t_first") as long? ?? -1;
    }

    private void OnRecord(ref PackStreamReader reader)
    {
        if (_discarding) return;
        ResultKeys keys = _keys ?? throw new ProtocolException("A record came before the answer to RUN.");
        int count = reader.ReadListHeader();
        if (count != keys.Names.Length)
            throw new ProtocolException($"A record has {count} values; the result has {keys.Names.Length} keys.");
        object?[] values = new object?[count];
        for (int index = 0; index < values.Length; index++) values[index] = reader.ReadValue();
        _records.Enqueue(new Record(keys, values));
    }

    private void OnPulled(Dictionary<string, object?> metadata)
    {
        _pulling = false;
        if (metadata.GetValueOrDefault("has_more") is true) return;
        _bookmark = metadata.GetValueOrDefault("bookmark") as string;
        _summary = new ResultSummary(query, connection, metadata, _availableAfterMs);
    }

    private sealed class RunResponse(ResultCursor cursor) : ResponseHandler
    {
        internal override void OnSuccess(Dictionary<string, object?> metadata) => cursor.OnStarted(metadata);

        internal override void OnFailure(Exception failure) => cursor._error ??= failure;
    }

    private sealed class PullResponse(ResultCursor cursor) : ResponseHandler
    {
        internal override void OnRecord(ref PackStreamReader reader) => cursor.OnRecord(ref reader);

        internal override void OnSuccess(Dictionary<string, object?> metadata) => cursor.OnPulled(metadata);

        internal override void OnFailure(Exception failure)
        {
            cursor._pulling = false;
            cursor._error ??= failure;
        }
    }
}
