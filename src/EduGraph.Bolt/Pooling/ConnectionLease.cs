using EduGraph.Bolt.Connections;

namespace EduGraph.Bolt.Pooling;

/// <summary>A connection in the hands of one session, and the database that its requests must name.</summary>
internal sealed class ConnectionLease(BoltConnection connection, ConnectionPool pool, string? database)
{
    private bool _released;

    internal BoltConnection Connection => connection;

    internal string? Database => database;

    /// <summary>Whether the holder waits for the network just now; false once the connection was given back, for then another may hold it.</summary>
    internal bool IsWaiting => !Volatile.Read(ref _released) && connection.IsWaiting;

    internal async ValueTask ReleaseAsync()
    {
        if (Interlocked.Exchange(ref _released, true)) return;
        await pool.ReleaseAsync(connection).ConfigureAwait(false);
    }

    /// <summary>Cuts the connection and gives it back, unless it was given back already: whoever holds it now must not suffer.</summary>
    internal async ValueTask AbortAsync()
    {
        if (Interlocked.Exchange(ref _released, true)) return;
        connection.Abort();
        await pool.ReleaseAsync(connection).ConfigureAwait(false);
    }
}
