using EduGraph.Bolt.Connections;
using Neo4j.Driver;

namespace EduGraph.Bolt.Pooling;

/// <summary>Connections of a <c>bolt://</c> driver: all to one server.</summary>
internal sealed class DirectSource(ServerAddress address, ConnectionOpener opener, Config config) : IConnectionSource
{
    private readonly ConnectionPool _pool = new(address, opener, config);

    public async Task<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        BoltConnection connection = await _pool.AcquireAsync(request.Auth, cancellationToken).ConfigureAwait(false);
        return new ConnectionLease(connection, _pool, request.Database);
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
