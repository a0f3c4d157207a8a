namespace Neo4j.Driver;

/// <summary>
/// The way to a server or a cluster: connections, kept and shared by all sessions. Safe to use from many threads; make one and keep it.
/// </summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    /// <summary>How the driver was made.</summary>
    Config Config { get; }

    /// <summary>Whether connections use TLS.</summary>
    bool Encrypted { get; }

    /// <summary>A session of default settings. Nothing is sent before the first query.</summary>
    IAsyncSession AsyncSession();

    /// <summary>A session.</summary>
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    /// <summary>Asks the server who it is.</summary>
    Task<IServerInfo> GetServerInfoAsync();

    /// <summary>Whether the server answers.</summary>
    Task<bool> TryVerifyConnectivityAsync();

    /// <summary>Throws when the server does not answer, or not to this user.</summary>
    Task VerifyConnectivityAsync();

    /// <summary>Whether the token is right; errors other than that it is wrong are thrown.</summary>
    Task<bool> VerifyAuthenticationAsync(IAuthToken authToken);

    /// <summary>Whether the server has several databases; those that this client speaks with all do.</summary>
    Task<bool> SupportsMultiDbAsync();

    /// <summary>Whether a connection can change its user (Bolt 5.1).</summary>
    Task<bool> SupportsSessionAuthAsync();

    /// <summary>A query to be run as a managed transaction, its records read into memory.</summary>
    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    /// <summary>Carries bookmarks from one executable query to the next.</summary>
    IBookmarkManager GetExecutableQueryBookmarkManager();
}
