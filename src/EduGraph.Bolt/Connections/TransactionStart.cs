using EduGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace EduGraph.Bolt.Connections;

/// <summary>What BEGIN, and a RUN outside a transaction, say beside the query.</summary>
internal sealed record TransactionStart(
    AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks, TransactionConfig Config)
{
    internal void Write(PackStreamWriter output)
    {
        bool isRead = Mode == AccessMode.Read;
        output.WriteMapHeader(
            Count(isRead) + Count(Database is not null) + Count(ImpersonatedUser is not null) + Count(Bookmarks.Count > 0)
            + Count(Config.Timeout is not null) + Count(Config.Metadata.Count > 0));
        if (isRead) WriteEntry(output, "mode", "r");
        if (Database is not null) WriteEntry(output, "db", Database);
        if (ImpersonatedUser is not null) WriteEntry(output, "imp_user", ImpersonatedUser);
        if (Bookmarks.Count > 0) WriteEntry(output, "bookmarks", Bookmarks);
        if (Config.Timeout is { } timeout) WriteEntry(output, "tx_timeout", (long)timeout.TotalMilliseconds);
        if (Config.Metadata.Count > 0) WriteEntry(output, "tx_metadata", Config.Metadata);
    }

    private static int Count(bool present) => present ? 1 : 0;

    private static void WriteEntry(PackStreamWriter output, string key, object value)
    {
        output.WriteString(key);
        output.WriteValue(value);
    }
}
