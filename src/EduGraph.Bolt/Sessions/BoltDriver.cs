using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Pooling;
using EduGraph.Bolt.Results;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>A driver: where connections come from, and the settings that sessions start with.</summary>
internal sealed class BoltDriver(IConnectionSource source, Config config, AuthToken auth, bool encrypted) : IDriver
{
    private readonly BookmarkManager _executableQueryBookmarks = new();
    private bool _closed;

    internal IConnectionSource Source => source;

    public Config Config => config;

    public bool Encrypted => encrypted;

    public IAsyncSession AsyncSession() => AsyncSession(static _ => { });

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        var builder = new SessionConfigBuilder();
        action(builder);
        SessionConfig session = builder.Build();
        return new AsyncSession(source, config, session, session.AuthToken is { } token ? AuthToken.Of(token) : auth);
    }

    public Task<IServerInfo> GetServerInfoAsync() =>
        UseAsync<IServerInfo>(auth, static connection =>
            new ServerInfo(connection.Address.ToString(), connection.Version.ToString(), connection.ServerAgent));

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is Neo4jException or NotSupportedException)
        {
            return false;
        }
    }

    public Task VerifyConnectivityAsync() => GetServerInfoAsync();

    public async Task<bool> VerifyAuthenticationAsync(IAuthToken authToken)
    {
        ArgumentNullException.ThrowIfNull(authToken);
        try
        {
            return await UseAsync(AuthToken.Of(authToken), static _ => true).ConfigureAwait(false);
        }
        catch (Neo4jException exception) when (exception is AuthenticationException or TokenExpiredException or ForbiddenException
            || exception.Code == "Neo.ClientError.Security.CredentialsExpired")
        {
            return false;
        }
    }

    public Task<bool> SupportsMultiDbAsync() => UseAsync(auth, static _ => true);

    public Task<bool> SupportsSessionAuthAsync() => UseAsync(auth, static connection => connection.Version >= BoltVersion.V5_1);

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) =>
        new ExecutableQuery(this, new Query(cypher), new QueryConfig());

    public IBookmarkManager GetExecutableQueryBookmarkManager() => _executableQueryBookmarks;

    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        await source.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Closes the driver; the goodbyes are said in the background, within <see cref="BoltConnection.GoodbyeTimeMax"/> each.
    /// </summary>
    public void Dispose() => DisposeAsync().AsTask();

    // A reset goes to the server and back, also on a connection that was open already.
    private async Task<T> UseAsync<T>(AuthToken token, Func<BoltConnection, T> use)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        var request = new ConnectionRequest(AccessMode.Read, null, null, [], token);
        ConnectionLease lease = await source.AcquireAsync(request, CancellationToken.None).ConfigureAwait(false);
        try
        {
            await lease.Connection.ResetAsync(CancellationToken.None).ConfigureAwait(false);
            return use(lease.Connection);
        }
        finally
        {
            await lease.ReleaseAsync().ConfigureAwait(false);
        }
    }
}
