using System.Collections.Concurrent;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Pooling;
using Neo4j.Driver;

namespace EduGraph.Bolt.Routing;

/// <summary>Connections of a <c>neo4j://</c> driver: to the server of a cluster that does what is asked, the least busy one.</summary>
internal sealed class RoutingSource : IConnectionSource
{
    private readonly ServerAddress _initial;
    private readonly ConnectionOpener _opener;
    private readonly Config _config;
    private readonly RoutingTables _tables = new();
    private readonly Discovery _discovery;
    private readonly ConcurrentDictionary<ServerAddress, ConnectionPool> _pools = new();
    private readonly ConcurrentDictionary<RoutingTableKey, SemaphoreSlim> _asking = new();
    private volatile bool _closed;
    private int _turn;

    internal RoutingSource(ServerAddress initial, IReadOnlyDictionary<string, object?> context, ConnectionOpener opener, Config config)
    {
        (_initial, _opener, _config) = (initial, opener, config);
        _discovery = new Discovery(initial, context, PoolOf, _tables, config);
    }

    internal RoutingTable? TableOf(string? database) => _tables.Find(new RoutingTableKey(database, null));

    public async Task<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        RoutingTable table = await FreshTableAsync(request, cancellationToken).ConfigureAwait(false);
        var candidates = new List<ServerAddress>(table.For(request.Mode));
        var failures = new List<Exception>();
        while (candidates.Count > 0)
        {
            ServerAddress address = LeastBusy(candidates);
            ConnectionPool pool = PoolOf(address);
            try
            {
                BoltConnection connection = await pool.AcquireAsync(request.Auth, cancellationToken).ConfigureAwait(false);
                connection.Translate = (_, exception) => Translate(exception, address, request.Mode, table.Database);
                return new ConnectionLease(connection, pool, table.Database);
            }
            catch (ServiceUnavailableException exception)
            {
                failures.Add(exception);
                _tables.Forget(address);
                await pool.DiscardIdleAsync().ConfigureAwait(false);
                candidates.Remove(address);
            }
        }

        string kind = request.Mode == AccessMode.Read ? "read" : "write";
        throw new SessionExpiredException($"Failed to connect to any {kind} server.", failures.Count > 0 ? new AggregateException(failures) : null);
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        foreach (ConnectionPool pool in _pools.Values) await pool.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<RoutingTable> FreshTableAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        // The servers of a named database are the same for everybody; which database is home is not.
        var key = new RoutingTableKey(request.Database, request.Database is null ? UserOf(request) : null);
        TimeProvider time = _config.Internals.Time;
        if (_tables.Find(key) is { } known && known.IsFresh(time, request.Mode)) return known;
        SemaphoreSlim asking = _asking.GetOrAdd(key, static _ => new SemaphoreSlim(1));
        await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            RoutingTable? last = _tables.Find(key);
            if (last is not null && last.IsFresh(time, request.Mode)) return last;
            RoutingTable table = await _discovery.DiscoverAsync(request, last, cancellationToken).ConfigureAwait(false);
            _tables.Put(key, table);
            await CloseForgottenAsync().ConfigureAwait(false);
            return table;
        }
        finally
        {
            asking.Release();
        }
    }

    private static string? UserOf(ConnectionRequest request) =>
        request.ImpersonatedUser ?? request.Auth.Content.GetValueOrDefault("principal") as string;

    private async Task CloseForgottenAsync()
    {
        foreach ((ServerAddress address, ConnectionPool pool) in _pools)
        {
            if (!_tables.Mentions(address) && !address.Equals(_initial)) await pool.DiscardIdleAsync().ConfigureAwait(false);
        }
    }

    // Of equally busy servers the next in turn.
    private ServerAddress LeastBusy(List<ServerAddress> candidates)
    {
        uint start = (uint)Interlocked.Increment(ref _turn);
        return Enumerable.Range(0, candidates.Count)
            .Select(index => candidates[(int)((start + (uint)index) % (uint)candidates.Count)])
            .MinBy(address => PoolOf(address).LentCount)!;
    }

    // A pool that comes too late to be closed with the others is never used: it was added before the look at the flag.
    private ConnectionPool PoolOf(ServerAddress address)
    {
        ConnectionPool pool = _pools.GetOrAdd(
            address, static (address, source) => new ConnectionPool(address, source._opener, source._config), this);
        ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        return pool;
    }

    private Neo4jException Translate(Neo4jException exception, ServerAddress address, AccessMode mode, string? database)
    {
        switch (exception)
        {
            case ServiceUnavailableException or ConnectionReadTimeoutException:
                _tables.Forget(address);
                return new SessionExpiredException($"Server at {address} is no longer available: {exception.Message}", exception);
            case { Code: ServerFailure.DatabaseUnavailable }:
                _tables.Forget(address);
                return exception;
            case { Code: ServerFailure.NotALeader or ServerFailure.ForbiddenOnReadOnlyDatabase } when mode == AccessMode.Write:
                _tables.ForgetWriter(address, database);
                return new SessionExpiredException($"Server at {address} no longer accepts writes", exception);
            case { Code: ServerFailure.NotALeader or ServerFailure.ForbiddenOnReadOnlyDatabase }:
                return new ClientException(exception.Code, "Write queries cannot be performed in READ access mode.", exception);
            default:
                return exception;
        }
    }
}
