namespace Neo4j.Driver;

/// <summary>How a session behaves; set by <see cref="SessionConfigBuilder"/>.</summary>
public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>The database; null is the user's home database.</summary>
    public string? Database { get; internal set; }

    /// <summary>What transactions do that do not say it themselves; default <see cref="AccessMode.Write"/>.</summary>
    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    /// <summary>What the first transaction must be able to see.</summary>
    public IEnumerable<Bookmarks>? Bookmarks { get; internal set; }

    /// <summary>Records asked for at a time; null is the driver's.</summary>
    public long? FetchSize { get; internal set; }

    /// <summary>The user in whose name to act.</summary>
    public string? ImpersonatedUser { get; internal set; }

    /// <summary>Who asks, in place of the driver's own; needs Bolt 5.1.</summary>
    public IAuthToken? AuthToken { get; internal set; }

    internal IBookmarkManager? BookmarkManager { get; set; }
}
