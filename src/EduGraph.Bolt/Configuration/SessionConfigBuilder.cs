namespace Neo4j.Driver;

/// <summary>Sets what a session does; see <see cref="SessionConfig"/>.</summary>
public sealed class SessionConfigBuilder
{
    private readonly SessionConfig _config = new();

    internal SessionConfigBuilder()
    {
    }

    /// <summary>An action that sets the database alone.</summary>
    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    /// <summary>Sets <see cref="SessionConfig.Database"/>. Naming it spares a round trip to a cluster.</summary>
    public SessionConfigBuilder WithDatabase(string database)
    {
        if (string.IsNullOrEmpty(database)) throw new ArgumentNullException(nameof(database));
        _config.Database = database;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.DefaultAccessMode"/>.</summary>
    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode)
    {
        _config.DefaultAccessMode = defaultAccessMode;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.Bookmarks"/>.</summary>
    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks)
    {
        ArgumentNullException.ThrowIfNull(bookmarks);
        _config.Bookmarks = bookmarks;
        return this;
    }

    /// <summary>Takes bookmarks from, and hands them to, a manager that several sessions share.</summary>
    public SessionConfigBuilder WithBookmarkManager(IBookmarkManager bookmarkManager)
    {
        _config.BookmarkManager = bookmarkManager;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.FetchSize"/>.</summary>
    public SessionConfigBuilder WithFetchSize(long size)
    {
        _config.FetchSize = ConfigBuilder.CheckFetchSize(size);
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.ImpersonatedUser"/>.</summary>
    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser)
    {
        if (string.IsNullOrEmpty(impersonatedUser)) throw new ArgumentNullException(nameof(impersonatedUser));
        _config.ImpersonatedUser = impersonatedUser;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.AuthToken"/>.</summary>
    public SessionConfigBuilder WithAuthToken(IAuthToken authToken)
    {
        _config.AuthToken = authToken;
        return this;
    }

    internal SessionConfig Build() => _config;
}
