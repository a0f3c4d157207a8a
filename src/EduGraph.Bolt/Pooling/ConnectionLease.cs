using EduGraph.Bolt.Connections;

namespace EduGraph.Bolt.Pooling;

/// <summary>A connection in the hands of one session, and the database that its requests must name.</summary>
internal sealed class ConnectionLease(BoltConnection connection, ConnectionPool pool, string? database)
{
    private bool _released;

    internal BoltConnection Connection => connection;

    internal string? Database => database;

    internal async ValueTask ReleaseAsync()
    {
        if (Interlocked.Exchange(ref _released, true)) return;
        await pool.ReleaseAsync(connection).ConfigureAwait(false);
    }
}
