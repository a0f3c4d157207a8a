namespace Neo4j.Driver;

/// <summary>Carries bookmarks from the sessions that share it to those that start later.</summary>
public interface IBookmarkManager
{
    /// <summary>Puts new bookmarks in place of those that led to them.</summary>
    Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default);

    /// <summary>The bookmarks that a new transaction must have seen.</summary>
    Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default);
}
