using System.Text;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>Reads everything that is visible into a visitor, inside the caller's read transaction.</summary>
/// <remarks>About 2 million rows a second and thread; texts that come again and again (predicates, kinds, languages) are decoded once.</remarks>
internal sealed class StoreReader(SqliteConnection connection)
{
    private const int RowsBetweenCancellationChecks = 4_096;

    private readonly Utf8Pool<string> _texts = new(Encoding.UTF8.GetString);
    private readonly Utf8Pool<System.Collections.Immutable.ImmutableArray<Qualifier>> _qualifiers = new(QualifierJson.Read);
    private readonly RepeatedText _locator = new();

    /// <summary>Reads all.</summary>
    /// <exception cref="DamagedRowException">A row is damaged.</exception>
    public void Read(IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        using var mentions = new SqliteStatement(
            connection,
            "SELECT ordinal, ref, kind, explicit_id, locator FROM mention WHERE document = ?1 ORDER BY ordinal");
        using var claims = new SqliteStatement(
            connection,
            """
            SELECT subject, predicate, value_kind, value, language, qualifiers, locator, rank, confidence
            FROM claim WHERE document = ?1 ORDER BY ordinal
            """);
        foreach (var document in ReadDocuments())
        {
            cancellationToken.ThrowIfCancellationRequested();
            visitor.Document(document.Source, document.ContentHash, document.RunId);
            ReadMentions(mentions, document.Key, visitor, cancellationToken);
            ReadClaims(claims, document.Key, visitor, cancellationToken);
        }

        var resolution = ResolutionTables.Read(connection, cancellationToken);
        foreach (var assignment in resolution.Assignments)
        {
            visitor.Assignment(assignment);
        }

        foreach (var link in resolution.Links)
        {
            visitor.Link(link);
        }
    }

    private List<DocumentRow> ReadDocuments()
    {
        List<DocumentRow> documents = [];
        using var statement = new SqliteStatement(
            connection,
            """
            SELECT document, content_hash, run, source, title, url, publisher, published_on, retrieved_on, language, licence, dataset
            FROM document WHERE is_visible = 1
            """);
        while (statement.Step())
        {
            documents.Add(new DocumentRow(statement.Int64(0), statement.Text(1), statement.Text(2), ReadSource(statement)));
        }

        // SQLite orders by UTF-8 bytes, the contract by UTF-16 units: they differ beyond the basic plane.
        documents.Sort(static (a, b) => string.CompareOrdinal(a.Source.Id, b.Source.Id));
        return documents;
    }

    private static SourceDescription ReadSource(SqliteStatement statement) => new()
    {
        Id = statement.Text(3),
        Title = statement.Text(4),
        Url = statement.TextOrNull(5),
        Publisher = statement.TextOrNull(6),
        PublishedOn = statement.IsNull(7) ? null : ClaimValueColumns.Date(statement.Utf8(7)),
        RetrievedOn = statement.IsNull(8) ? null : ClaimValueColumns.Date(statement.Utf8(8)),
        Language = statement.TextOrNull(9),
        Licence = statement.TextOrNull(10),
        Dataset = statement.TextOrNull(11),
    };

    private void ReadMentions(SqliteStatement statement, long document, IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        statement.Bind(1, document);
        var rowCount = 0;
        while (statement.Step())
        {
            visitor.Mention(new Mention(
                statement.Int32(0),
                statement.Text(1),
                _texts.Get(statement.Utf8(2)),
                statement.TextOrNull(3),
                _locator.GetOrNull(statement, 4)));
            CheckNowAndThen(++rowCount, cancellationToken);
        }

        statement.Reset();
    }

    private void ReadClaims(SqliteStatement statement, long document, IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        statement.Bind(1, document);
        var rowCount = 0;
        while (statement.Step())
        {
            visitor.Claim(new Claim
            {
                Subject = statement.Int32(0),
                Predicate = _texts.Get(statement.Utf8(1)),
                Value = ClaimValueColumns.Read(statement, 2, _texts),
                Qualifiers = statement.IsNull(5) ? [] : _qualifiers.Get(statement.Utf8(5)),
                Locator = _locator.GetOrNull(statement, 6),
                Rank = (ClaimRank)statement.Int32(7),
                Confidence = statement.Double(8),
            });
            CheckNowAndThen(++rowCount, cancellationToken);
        }

        statement.Reset();
    }

    private static void CheckNowAndThen(int rowCount, CancellationToken cancellationToken)
    {
        if (rowCount % RowsBetweenCancellationChecks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed record DocumentRow(long Key, string ContentHash, string RunId, SourceDescription Source);
}
