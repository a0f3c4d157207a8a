namespace Neo4j.Driver;

/// <summary>Where and how an executable query runs.</summary>
public class QueryConfig
{
    /// <summary>Settings for one query; what is left out is the driver's.</summary>
    /// <param name="routing">Which servers of a cluster may run it.</param>
    /// <param name="database">The database; null is the user's home database.</param>
    /// <param name="impersonatedUser">In whose name.</param>
    /// <param name="bookmarkManager">Whose bookmarks it sees; null is the driver's.</param>
    /// <param name="enableBookmarkManager">False for none.</param>
    /// <param name="transactionConfig">How its transaction is begun.</param>
    public QueryConfig(
        RoutingControl routing = RoutingControl.Writers,
        string? database = null,
        string? impersonatedUser = null,
        IBookmarkManager? bookmarkManager = null,
        bool enableBookmarkManager = true,
        TransactionConfig? transactionConfig = null)
    {
        (Routing, Database, ImpersonatedUser) = (routing, database, impersonatedUser);
        (BookmarkManager, EnableBookmarkManager) = (bookmarkManager, enableBookmarkManager);
        TransactionConfig = transactionConfig ?? TransactionConfig.Default;
    }

    /// <summary>How its transaction is begun.</summary>
    public TransactionConfig TransactionConfig { get; }

    /// <summary>Which servers of a cluster may run it.</summary>
    public RoutingControl Routing { get; }

    /// <summary>The database; null is the user's home database.</summary>
    public string? Database { get; }

    /// <summary>In whose name.</summary>
    public string? ImpersonatedUser { get; }

    /// <summary>Whose bookmarks it sees; null is the driver's.</summary>
    public IBookmarkManager? BookmarkManager { get; }

    /// <summary>Whether it sees and leaves bookmarks.</summary>
    public bool EnableBookmarkManager { get; }
}
