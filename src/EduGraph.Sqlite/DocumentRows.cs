using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>Writes and deletes the mentions and claims of a document: the hot path of loading.</summary>
internal sealed class DocumentRows : IDisposable
{
    private const int RowsBetweenCancellationChecks = 4_096;

    private readonly SqliteStatement _insertMention;
    private readonly SqliteStatement _insertClaim;
    private readonly SqliteStatement[] _deletes;
    private readonly QualifierJson _qualifierJson = new();

    public DocumentRows(SqliteConnection connection)
    {
        _insertMention = new SqliteStatement(
            connection,
            "INSERT INTO mention (document, ordinal, ref, kind, explicit_id, locator) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _insertClaim = new SqliteStatement(
            connection,
            """
            INSERT INTO claim (document, ordinal, subject, predicate, value_kind, value, language, qualifiers, locator, rank, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
        _deletes =
        [
            new SqliteStatement(connection, "DELETE FROM claim WHERE document = ?1"),
            new SqliteStatement(connection, "DELETE FROM mention WHERE document = ?1"),
            new SqliteStatement(connection, "DELETE FROM document WHERE document = ?1"),
        ];
    }

    /// <summary>Appends a part's rows.</summary>
    /// <returns>How far the document is written now.</returns>
    /// <exception cref="ArgumentException">The mentions are not numbered without gaps.</exception>
    public DocumentProgress Write(DocumentProgress progress, DocumentPart part, CancellationToken cancellationToken)
    {
        RowChecksum checksum = new(progress.Checksum ?? 0);
        var mentionCount = progress.MentionCount;
        foreach (var mention in part.Mentions)
        {
            if (mention.Ordinal != mentionCount)
            {
                throw new ArgumentException(
                    $"The document of {part.Source.Id} has mention {mention.Ordinal} where {mentionCount} was due.",
                    nameof(part));
            }

            Insert(progress.Document, mention);
            checksum.Add(mention);
            CheckNowAndThen(++mentionCount, cancellationToken);
        }

        var claimCount = progress.ClaimCount;
        var bound = progress.MentionBound;
        foreach (var claim in part.Claims)
        {
            Insert(progress.Document, claimCount, claim);
            checksum.Add(claim, claimCount);
            bound = Math.Max(bound, Bound(claim));
            CheckNowAndThen(++claimCount, cancellationToken);
        }

        return progress with
        {
            MentionCount = mentionCount,
            ClaimCount = claimCount,
            MentionBound = bound,
            Checksum = progress.Checksum is null ? null : checksum.Sum,
        };
    }

    /// <summary>Deletes a document with its rows.</summary>
    public void Delete(long document)
    {
        foreach (var delete in _deletes)
        {
            delete.Bind(1, document);
            delete.Execute();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insertMention.Dispose();
        _insertClaim.Dispose();
        Array.ForEach(_deletes, delete => delete.Dispose());
        _qualifierJson.Dispose();
    }

    private void Insert(long document, Mention mention)
    {
        _insertMention.Bind(1, document);
        _insertMention.Bind(2, (long)mention.Ordinal);
        _insertMention.Bind(3, mention.Ref);
        _insertMention.Bind(4, mention.Kind);
        _insertMention.Bind(5, mention.ExplicitId);
        _insertMention.Bind(6, mention.Locator);
        _insertMention.Execute();
    }

    private void Insert(long document, long ordinal, Claim claim)
    {
        _insertClaim.Bind(1, document);
        _insertClaim.Bind(2, ordinal);
        _insertClaim.Bind(3, (long)claim.Subject);
        _insertClaim.Bind(4, claim.Predicate);
        ClaimValueColumns.Bind(_insertClaim, 5, claim.Value);
        if (claim.Qualifiers.IsDefaultOrEmpty)
        {
            _insertClaim.BindNull(8);
        }
        else
        {
            _insertClaim.Bind(8, _qualifierJson.Write(claim.Qualifiers));
        }

        _insertClaim.Bind(9, claim.Locator);
        _insertClaim.Bind(10, (long)claim.Rank);
        _insertClaim.Bind(11, claim.Confidence);
        _insertClaim.Execute();
    }

    private static long Bound(Claim claim)
    {
        var bound = Math.Max(claim.Subject + 1L, Bound(claim.Value));
        if (!claim.Qualifiers.IsDefaultOrEmpty)
        {
            foreach (var qualifier in claim.Qualifiers)
            {
                bound = Math.Max(bound, Bound(qualifier.Value));
            }
        }

        return bound;
    }

    private static long Bound(in ClaimValue value) => value.Kind == ValueKind.Mention ? value.AsMention + 1L : 0;

    private static void CheckNowAndThen(long rowCount, CancellationToken cancellationToken)
    {
        if (rowCount % RowsBetweenCancellationChecks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
