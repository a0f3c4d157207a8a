using EduGraph.Neo4j.Access;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>The one node <c>:GraphStore</c>: format, revision, and the numbers to give out next.</summary>
/// <param name="Revision">Raised by every change that a reader sees.</param>
/// <param name="NextDocument">Number of the next document.</param>
/// <param name="NextRun">Place of the next run among all.</param>
/// <param name="Sequence">Last batch applied for the run that asked; 0 for none.</param>
internal sealed record StoreNode(long Revision, long NextDocument, long NextRun, long Sequence)
{
    public const string Match = "MATCH (store:GraphStore {key: 'edugraph'})";

    /// <summary>
    /// Reads it for a run that writes. The SET takes the node's lock first, which the transaction holds to its end: one writer at a time,
    /// in all processes.
    /// </summary>
    public static async Task<StoreNode> LockAsync(IAsyncQueryRunner runner, string runId)
    {
        var records = await runner.ListAsync(
            $"""
            {Match} SET store.lastWriter = $run
            WITH store OPTIONAL MATCH (batch:RunBatch {"{run: $run}"})
            RETURN store.revision, store.nextDocument, store.nextRun, coalesce(batch.sequence, 0)
            """,
            new() { ["run"] = runId });
        return records is [var record]
            ? new StoreNode(record[0].As<long>(), record[1].As<long>(), record[2].As<long>(), record[3].As<long>())
            : throw new DamagedRecordException("the node :GraphStore is gone");
    }

    public static async Task<long> ReadRevisionAsync(IAsyncQueryRunner runner)
    {
        var records = await runner.ListAsync($"{Match} RETURN store.revision");
        return records is [var record] ? record[0].As<long>() : throw new DamagedRecordException("the node :GraphStore is gone");
    }

    /// <summary>The revision of the record, and the one that the labelled graph shows.</summary>
    public static async Task<(long Revision, long Projected)> ReadProjectionAsync(IAsyncQueryRunner runner)
    {
        var records = await runner.ListAsync($"{Match} RETURN store.revision, store.projectedRevision");
        return records is [var record]
            ? (record[0].As<long>(), record[1].As<long>())
            : throw new DamagedRecordException("the node :GraphStore is gone");
    }
}
