namespace Neo4j.Driver;

/// <summary>Points in the history of databases; a transaction that is given them waits until its server has reached them.</summary>
public abstract class Bookmarks
{
    internal static readonly Bookmarks Empty = new BookmarkList([]);

    internal Bookmarks()
    {
    }

    /// <summary>The texts that the server gave.</summary>
    public abstract string[] Values { get; }

    /// <summary>Bookmarks of texts that a server gave earlier.</summary>
    public static Bookmarks From(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new BookmarkList([.. values.Where(value => !string.IsNullOrEmpty(value)).Distinct()]);
    }

    /// <summary>All bookmarks of several.</summary>
    public static Bookmarks From(IEnumerable<Bookmarks> bookmarks)
    {
        ArgumentNullException.ThrowIfNull(bookmarks);
        return From([.. bookmarks.SelectMany(bookmark => bookmark.Values)]);
    }

    private sealed class BookmarkList(string[] values) : Bookmarks, IEquatable<BookmarkList>
    {
        public override string[] Values => values;

        public bool Equals(BookmarkList? other) => other is not null && values.ToHashSet().SetEquals(other.Values);

        public override bool Equals(object? obj) => Equals(obj as BookmarkList);

        public override int GetHashCode() =>
            values.Length == 0 ? 0 : values.Select(value => value.GetHashCode(StringComparison.Ordinal)).Aggregate((a, b) => a ^ b);

        public override string ToString() => $"[{string.Join(", ", values)}]";
    }
}
