using Neo4j.Driver;

namespace EduGraph.Bolt.Configuration;

/// <summary>Keeps bookmarks in memory; safe to use from many threads.</summary>
internal sealed class BookmarkManager : IBookmarkManager
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _bookmarks = [];

    public Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _bookmarks.ExceptWith(previousBookmarks);
            _bookmarks.UnionWith(newBookmarks);
        }

        return Task.CompletedTask;
    }

    public Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate) return Task.FromResult<string[]>([.. _bookmarks]);
    }
}
