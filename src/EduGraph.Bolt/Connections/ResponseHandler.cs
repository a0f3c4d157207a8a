using EduGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace EduGraph.Bolt.Connections;

/// <summary>Takes the answer to one request: any number of records, then one summary.</summary>
internal abstract class ResponseHandler
{
    internal virtual void OnRecord(ref PackStreamReader reader) =>
        throw new ProtocolException("The server sent a record in answer to a request that has none.");

    internal abstract void OnSuccess(Dictionary<string, object?> metadata);

    /// <summary>The request failed, or was passed over because one before it had failed.</summary>
    internal abstract void OnFailure(Exception failure);
}
