using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Pooling;

/// <summary>The connections to one server: a bounded number, the idle ones kept for the next to ask.</summary>
/// <remarks>Safe to use from many threads. The one given back last is lent first, so that the others can grow old.</remarks>
internal sealed class ConnectionPool : IAsyncDisposable
{
    private readonly ServerAddress _address;
    private readonly ConnectionOpener _opener;
    private readonly Config _config;
    private readonly SemaphoreSlim? _places;
    private readonly Lock _gate = new();
    private readonly Stack<BoltConnection> _idle = new();
    private readonly HashSet<BoltConnection> _lent = [];
    private bool _closed;

    internal ConnectionPool(ServerAddress address, ConnectionOpener opener, Config config)
    {
        (_address, _opener, _config) = (address, opener, config);
        if (config.MaxConnectionPoolSize != Config.Infinite) _places = new SemaphoreSlim(config.MaxConnectionPoolSize);
    }

    internal int LentCount
    {
        get
        {
            lock (_gate) return _lent.Count;
        }
    }

    internal int IdleCount
    {
        get
        {
            lock (_gate) return _idle.Count;
        }
    }

    /// <exception cref="ClientException">No connection became free within <see cref="Config.ConnectionAcquisitionTimeout"/>.</exception>
    internal async Task<BoltConnection> AcquireAsync(AuthToken auth, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_config.ConnectionAcquisitionTimeout >= TimeSpan.Zero) limit.CancelAfter(_config.ConnectionAcquisitionTimeout);
        try
        {
            if (_places is not null) await _places.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                return await LendAsync(auth, limit.Token).ConfigureAwait(false);
            }
            catch
            {
                _places?.Release();
                throw;
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClientException($"Failed to obtain a connection from pool within {_config.ConnectionAcquisitionTimeout}", exception);
        }
    }

    /// <summary>Takes a connection back; one that is in the midst of something is reset first, and closed if that fails.</summary>
    internal async ValueTask ReleaseAsync(BoltConnection connection)
    {
        connection.Translate = null;
        if (connection.Failure is AuthorizationException)
        {
            // What the server knew of the user has run out, for every connection alike.
            connection.Abort();
            await DiscardIdleAsync().ConfigureAwait(false);
        }

        bool usable = await TryMakeReadyAsync(connection).ConfigureAwait(false);
        lock (_gate)
        {
            _lent.Remove(connection);
            usable = usable && !_closed && _idle.Count < IdleMax;
            if (usable)
            {
                connection.IdleSince = _config.Internals.Time.GetTimestamp();
                _idle.Push(connection);
            }
        }

        if (!usable) await connection.DisposeAsync().ConfigureAwait(false);
        _places?.Release();
    }

    /// <summary>Closes the idle connections: the server has forgotten what they were allowed, or is gone.</summary>
    internal async ValueTask DiscardIdleAsync()
    {
        while (Pop() is { } connection) await connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Closes all connections, those in use too.</summary>
    public async ValueTask DisposeAsync()
    {
        BoltConnection[] lent;
        lock (_gate)
        {
            _closed = true;
            lent = [.. _lent];
        }

        foreach (BoltConnection connection in lent) connection.Abort();
        await DiscardIdleAsync().ConfigureAwait(false);
    }

    private int IdleMax => _config.MaxIdleConnectionPoolSize == Config.Infinite ? int.MaxValue : _config.MaxIdleConnectionPoolSize;

    private async Task<BoltConnection> LendAsync(AuthToken auth, CancellationToken cancellationToken)
    {
        while (Pop() is { } idle)
        {
            if (await TryReviveAsync(idle, auth, cancellationToken).ConfigureAwait(false))
                return await LendAsync(idle).ConfigureAwait(false);
            await idle.DisposeAsync().ConfigureAwait(false);
        }

        lock (_gate) ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        return await LendAsync(await _opener.OpenAsync(_address, auth, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // A pool that was closed meanwhile knew nothing of the connection, so it is closed here.
    private async ValueTask<BoltConnection> LendAsync(BoltConnection connection)
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _lent.Add(connection);
                return connection;
            }
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        throw new ObjectDisposedException(typeof(IDriver).FullName);
    }

    private BoltConnection? Pop()
    {
        lock (_gate) return _idle.TryPop(out BoltConnection? connection) ? connection : null;
    }

    private async ValueTask<bool> TryReviveAsync(BoltConnection idle, AuthToken auth, CancellationToken cancellationToken)
    {
        TimeProvider time = _config.Internals.Time;
        TimeSpan age = time.GetElapsedTime(idle.OpenedAt), rest = time.GetElapsedTime(idle.IdleSince);
        if (idle.IsBroken || IsBeyond(age, _config.MaxConnectionLifetime) || IsBeyond(rest, _config.ConnectionIdleTimeout)) return false;
        if (rest >= _config.ConnectionLivenessThreshold && !await TryResetAsync(idle, cancellationToken).ConfigureAwait(false))
            return false;
        if (auth.Equals(idle.Auth)) return true;
        if (idle.Version < BoltVersion.V5_1) return false; // it cannot change its user: one that is opened anew can
        await LogOnAgainAsync(idle, auth, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static bool IsBeyond(TimeSpan time, TimeSpan limit) => limit >= TimeSpan.Zero && time > limit;

    private static async Task LogOnAgainAsync(BoltConnection connection, AuthToken auth, CancellationToken cancellationToken)
    {
        var logon = new SimpleResponse();
        connection.AddLogoff(new SimpleResponse());
        connection.AddLogon(auth, logon);
        try
        {
            await connection.CompleteAsync(logon, cancellationToken).ConfigureAwait(false);
            connection.Auth = auth;
        }
        catch
        {
            connection.Abort();
            throw;
        }
    }

    private async ValueTask<bool> TryMakeReadyAsync(BoltConnection connection) =>
        connection.IsReady || (!connection.IsBroken && await TryResetAsync(connection, CancellationToken.None).ConfigureAwait(false));

    private async ValueTask<bool> TryResetAsync(BoltConnection connection, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_config.ConnectionTimeout >= TimeSpan.Zero) limit.CancelAfter(_config.ConnectionTimeout);
        try
        {
            await connection.ResetAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is Neo4jException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Dead: the caller closes it and takes another.
            connection.Abort();
            return false;
        }
    }
}
