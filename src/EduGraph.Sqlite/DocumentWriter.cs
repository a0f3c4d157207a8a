using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>Writes parts of documents, makes whole ones visible, and removes what they replace. Works inside the caller's transaction.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly string _storeName;
    private readonly DocumentRows _rows;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _advance;
    private readonly SqliteStatement _show;

    public DocumentWriter(SqliteConnection connection, string storeName)
    {
        _storeName = storeName;
        _rows = new DocumentRows(connection);
        _find = new SqliteStatement(
            connection,
            "SELECT document, content_hash, mention_count, claim_count, mention_bound, checksum FROM document WHERE source = ?1 AND is_visible = ?2");
        _begin = new SqliteStatement(
            connection,
            """
            INSERT INTO document (source, is_visible, title, url, publisher, published_on, retrieved_on, language, licence, dataset,
              content_hash, run, mention_count, claim_count, mention_bound, checksum)
            VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, 0, 0, ?12)
            RETURNING document
            """);
        _advance = new SqliteStatement(
            connection,
            "UPDATE document SET mention_count = ?2, claim_count = ?3, mention_bound = ?4, run = ?5, checksum = ?6 WHERE document = ?1");
        _show = new SqliteStatement(connection, "UPDATE document SET is_visible = 1 WHERE document = ?1");
    }

    /// <summary>Writes a part.</summary>
    /// <returns>Whether the document became visible with it.</returns>
    /// <exception cref="ArgumentException">The part's own numbers do not fit together.</exception>
    /// <exception cref="GraphStoreException">The part does not follow on from what is stored.</exception>
    public bool Write(DocumentPart part, string runId, CancellationToken cancellationToken)
    {
        var unfinished = Find(part.Source.Id, isVisible: false);
        if (part.IsFirst && unfinished is not null)
        {
            _rows.Delete(unfinished.Document);
        }

        var progress = part.IsFirst ? Begin(part, runId) : unfinished;
        if (progress is null || progress.ContentHash != part.ContentHash || progress.ClaimCount != part.FirstClaimOrdinal
            || (part.Mentions.Length > 0 && part.Mentions[0].Ordinal != progress.MentionCount))
        {
            throw OutOfPlace(part, progress);
        }

        progress = _rows.Write(progress, part, cancellationToken);
        Advance(progress, runId);
        if (part.IsLast)
        {
            Show(part.Source.Id, progress);
        }

        return part.IsLast;
    }

    /// <summary>Removes a source's documents.</summary>
    /// <returns>Whether a visible one went.</returns>
    public bool Withdraw(string sourceId)
    {
        if (Find(sourceId, isVisible: false) is { } unfinished)
        {
            _rows.Delete(unfinished.Document);
        }

        var visible = Find(sourceId, isVisible: true);
        if (visible is not null)
        {
            _rows.Delete(visible.Document);
        }

        return visible is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows.Dispose();
        _find.Dispose();
        _begin.Dispose();
        _advance.Dispose();
        _show.Dispose();
    }

    private DocumentProgress? Find(string sourceId, bool isVisible)
    {
        _find.Bind(1, sourceId);
        _find.Bind(2, isVisible ? 1L : 0L);
        var progress = _find.Step()
            ? new DocumentProgress(_find.Int64(0), _find.Text(1), _find.Int64(2), _find.Int64(3), _find.Int64(4), _find.IsNull(5) ? null : _find.Int64(5))
            : null;
        _find.Reset();
        return progress;
    }

    private DocumentProgress Begin(DocumentPart part, string runId)
    {
        var source = part.Source;
        string?[] values =
        [
            source.Id, source.Title, source.Url, source.Publisher, source.PublishedOn?.ToString(), source.RetrievedOn?.ToString(),
            source.Language, source.Licence, source.Dataset, part.ContentHash, runId,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            _begin.Bind(i + 1, values[i]);
        }

        RowChecksum checksum = default;
        checksum.Add(source, part.ContentHash);
        _begin.Bind(values.Length + 1, checksum.Sum);
        _begin.Step();
        var document = _begin.Int64(0);
        _begin.Reset();
        return new DocumentProgress(document, part.ContentHash, 0, 0, 0, checksum.Sum);
    }

    private void Advance(DocumentProgress progress, string runId)
    {
        _advance.Bind(1, progress.Document);
        _advance.Bind(2, progress.MentionCount);
        _advance.Bind(3, progress.ClaimCount);
        _advance.Bind(4, progress.MentionBound);
        _advance.Bind(5, runId);
        if (progress.Checksum is { } checksum)
        {
            _advance.Bind(6, checksum);
        }
        else
        {
            _advance.BindNull(6);
        }

        _advance.Execute();
    }

    private void Show(string sourceId, DocumentProgress progress)
    {
        if (progress.MentionBound > progress.MentionCount)
        {
            throw new ArgumentException(
                $"The document of {sourceId} has {progress.MentionCount} mentions, but a claim points to mention {progress.MentionBound - 1}.");
        }

        if (Find(sourceId, isVisible: true) is { } earlier)
        {
            _rows.Delete(earlier.Document);
        }

        _show.Bind(1, progress.Document);
        _show.Execute();
    }

    private GraphStoreException OutOfPlace(DocumentPart part, DocumentProgress? progress)
    {
        var held = progress is null ? "no unfinished document of it"
            : progress.ContentHash != part.ContentHash ? "an unfinished document of other content"
            : $"{progress.MentionCount} mentions and {progress.ClaimCount} claims of it";
        var mention = part.Mentions.Length > 0 ? $"mention {part.Mentions[0].Ordinal} and " : "";
        return new GraphStoreException(
            $"{_storeName}: a part of {part.Source.Id} begins at {mention}claim {part.FirstClaimOrdinal}, but the store holds {held}. "
            + "Another ingest is writing it; let that one end and run the same command again.",
            isTransient: false);
    }
}
