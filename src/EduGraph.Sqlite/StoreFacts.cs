using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>Short answers about the store's contents, each from one read transaction.</summary>
internal static class StoreFacts
{
    /// <summary>Visible documents, by source id.</summary>
    public static IReadOnlyDictionary<string, StoredDocument> ReadDocuments(SqliteConnection connection)
    {
        Dictionary<string, StoredDocument> documents = new(StringComparer.Ordinal);
        using var statement = new SqliteStatement(connection, "SELECT source, content_hash, dataset FROM document WHERE is_visible = 1");
        while (statement.Step())
        {
            documents.Add(statement.Text(0), new StoredDocument(statement.Text(1), statement.TextOrNull(2)));
        }

        return documents;
    }

    /// <summary>The unfinished document of a source, or null.</summary>
    public static UnfinishedDocument? ReadUnfinished(SqliteConnection connection, string sourceId)
    {
        using var statement = new SqliteStatement(
            connection,
            "SELECT content_hash, mention_count, claim_count FROM document WHERE source = ?1 AND is_visible = 0");
        statement.Bind(1, sourceId);
        return statement.Step() ? new UnfinishedDocument(statement.Text(0), statement.Int64(1), statement.Int64(2)) : null;
    }

    /// <summary>What changed after a revision.</summary>
    public static StoreChanges ReadChanges(SqliteConnection connection, long sinceRevision)
    {
        List<string>[] sourceIds = [[], []];
        using (var statement = new SqliteStatement(connection, "SELECT source, is_withdrawn FROM change WHERE revision > ?1"))
        {
            statement.Bind(1, sinceRevision);
            while (statement.Step())
            {
                sourceIds[statement.Int32(1)].Add(statement.Text(0));
            }
        }

        Array.ForEach(sourceIds, list => list.Sort(StringComparer.Ordinal));
        using var store = new SqliteStatement(connection, "SELECT revision, resolution_revision FROM store");
        store.Step();
        return new StoreChanges(store.Int64(0), sourceIds[0], sourceIds[1], store.Int64(1) > sinceRevision);
    }
}
