using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Compares two states of a store.</summary>
public static class StoreComparer
{
    /// <summary>Compares, reading both whole; only the claims of sources that are in both and differ are kept in memory.</summary>
    /// <exception cref="GraphStoreException">One of the stores failed.</exception>
    public static async Task<StoreDifference> CompareAsync(
        IGraphStore before,
        IGraphStore after,
        GraphSchema schema,
        CancellationToken cancellationToken)
    {
        var (linksBefore, linksAfter) = (await LinksAsync(before, cancellationToken), await LinksAsync(after, cancellationToken));
        var conflictsBefore = await ConflictLines.ReadAsync(before, schema, cancellationToken);
        var conflictsAfter = await ConflictLines.ReadAsync(after, schema, cancellationToken);
        return new StoreDifference
        {
            Sources = await CompareSourcesAsync(before, after, cancellationToken),
            LinksAdded = [.. linksAfter.Where(link => !linksBefore.ContainsKey(link.Key)).Select(link => link.Value)],
            LinksRemoved = [.. linksBefore.Where(link => !linksAfter.ContainsKey(link.Key)).Select(link => link.Value)],
            ConflictsMade = [.. conflictsAfter.Except(conflictsBefore, StringComparer.Ordinal)],
            ConflictsEnded = [.. conflictsBefore.Except(conflictsAfter, StringComparer.Ordinal)],
        };
    }

    private static async Task<IReadOnlyList<SourceDifference>> CompareSourcesAsync(
        IGraphStore before,
        IGraphStore after,
        CancellationToken cancellationToken)
    {
        var documentsBefore = await before.ReadDocumentsAsync(cancellationToken);
        var documentsAfter = await after.ReadDocumentsAsync(cancellationToken);
        var added = documentsAfter.Keys.Where(id => !documentsBefore.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        var withdrawn = documentsBefore.Keys.Where(id => !documentsAfter.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        var changed = documentsAfter
            .Where(entry => documentsBefore.TryGetValue(entry.Key, out var earlier) && earlier.ContentHash != entry.Value.ContentHash)
            .Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
        ClaimCollector claimsBefore = new(withdrawn, changed);
        ClaimCollector claimsAfter = new(added, changed);
        if (withdrawn.Count + changed.Count > 0)
        {
            await before.ReadAsync(claimsBefore, cancellationToken);
        }

        if (added.Count + changed.Count > 0)
        {
            await after.ReadAsync(claimsAfter, cancellationToken);
        }

        return
        [
            .. added.Select(id => new SourceDifference(id, SourceChange.Added, new ClaimCounts(claimsAfter.Counts[id], 0, 0), []))
                .Concat(withdrawn.Select(id => new SourceDifference(id, SourceChange.Withdrawn, new ClaimCounts(0, 0, claimsBefore.Counts[id]), [])))
                .Concat(changed.Select(id => ClaimComparison.Compare(id, claimsBefore.Claims[id], claimsAfter.Claims[id])))
                .OrderBy(difference => difference.SourceId, StringComparer.Ordinal),
        ];
    }

    private static async Task<SortedDictionary<(MentionKey, MentionKey, LinkVerdict), ResolutionLink>> LinksAsync(
        IGraphStore store,
        CancellationToken cancellationToken)
    {
        var resolution = await store.ReadResolutionAsync(cancellationToken);
        return new(resolution.Links.ToDictionary(link => (link.Left, link.Right, link.Verdict)));
    }
}
