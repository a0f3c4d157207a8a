using Neo4j.Driver;

namespace EduGraph.Bolt.Pooling;

/// <summary>Where sessions get connections: from one server, or from the server of a cluster that fits.</summary>
internal interface IConnectionSource : IAsyncDisposable
{
    /// <exception cref="ServiceUnavailableException">No server can be reached.</exception>
    /// <exception cref="SessionExpiredException">No server of the kind that is needed can be reached now.</exception>
    Task<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken);
}
