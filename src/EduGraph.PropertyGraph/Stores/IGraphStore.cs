using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>The record of the graph: claims as they were made, what resolution found, and the runs that brought them.</summary>
/// <remarks>
/// Every write is one transaction and raises the revision by one when it changed what a reader sees. Readers see one revision whole.
/// One writer at a time; many readers. All methods throw <see cref="GraphStoreException"/> when the store fails.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>How the store is named in messages: <c>sqlite:edugraph.db</c>; without secrets.</summary>
    string Name { get; }

    /// <summary>Creates what is missing (tables, constraints, indexes); checks that the store's format is one that this program knows. Idempotent.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>The revision that a reader would see now; 0 for an empty store.</summary>
    Task<long> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Writes a batch: durable when the task completes.</summary>
    /// <returns>The revision after it, and whether it was applied now or had been before.</returns>
    /// <exception cref="ArgumentException">
    /// The batch leaves out a place of its run, ends a document whose claims point to mentions that it does not have, or numbers its mentions with
    /// gaps; nothing of it is written.
    /// </exception>
    /// <exception cref="GraphStoreException">
    /// The store failed; or a part does not follow on from what the store holds of its document (somebody else writes it too).
    /// </exception>
    Task<WriteResult> WriteAsync(WriteBatch batch, CancellationToken cancellationToken);

    /// <summary>Reads all visible documents, the resolution and the revision they belong to, in one read transaction, into a visitor.</summary>
    /// <returns>The revision read.</returns>
    Task<long> ReadAsync(IStoreVisitor visitor, CancellationToken cancellationToken);

    /// <summary>Sources whose documents came, changed or went after a revision, and whether resolution was written since.</summary>
    Task<StoreChanges> ReadChangesAsync(long sinceRevision, CancellationToken cancellationToken);

    /// <summary>Visible documents, by source id.</summary>
    Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(CancellationToken cancellationToken);

    /// <summary>The unfinished document of a source, if a run was killed within it: its content hash, how many mentions and claims are written.</summary>
    Task<UnfinishedDocument?> ReadUnfinishedAsync(string sourceId, CancellationToken cancellationToken);

    /// <summary>The resolution as written last.</summary>
    Task<Resolution> ReadResolutionAsync(CancellationToken cancellationToken);

    /// <summary>Runs, latest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<IngestionRun>> ReadRunsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Sequence of the last batch applied for a run; 0 for an unknown run.</summary>
    Task<long> ReadRunSequenceAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Checks the store's own soundness (pages, keys, dangling ordinals).</summary>
    /// <returns>One finding an entry; empty when sound.</returns>
    Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>What a write did.</summary>
/// <param name="Revision">Revision of the store after it.</param>
/// <param name="Applied">False when the store had already applied this batch.</param>
public readonly record struct WriteResult(long Revision, bool Applied);

/// <summary>A visible document, without its content.</summary>
/// <param name="ContentHash">Hash of the content it was read from.</param>
/// <param name="Dataset">Dataset of its source; null where it has none.</param>
public sealed record StoredDocument(string ContentHash, string? Dataset);

/// <summary>A document that was begun and not ended.</summary>
/// <param name="ContentHash">Hash of the content it was read from.</param>
/// <param name="MentionCount">Mentions written.</param>
/// <param name="ClaimCount">Claims written.</param>
public sealed record UnfinishedDocument(string ContentHash, long MentionCount, long ClaimCount);

/// <summary>What changed since a revision.</summary>
/// <param name="Revision">Revision up to which the changes are told.</param>
/// <param name="ChangedSourceIds">Sources whose documents came or changed, sorted.</param>
/// <param name="WithdrawnSourceIds">Sources that went, sorted.</param>
/// <param name="ResolutionChanged">Whether the resolution was written.</param>
public sealed record StoreChanges(long Revision, IReadOnlyList<string> ChangedSourceIds, IReadOnlyList<string> WithdrawnSourceIds, bool ResolutionChanged);
