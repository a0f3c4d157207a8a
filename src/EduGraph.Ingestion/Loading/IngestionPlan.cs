using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>What a run has to do: which documents it reads, which it leaves, which sources it withdraws.</summary>
/// <param name="ToRead">Documents that are new or changed.</param>
/// <param name="UnchangedCount">Documents that the store has, by content hash.</param>
/// <param name="WithdrawnSourceIds">Sources that are in the store and no longer in their dataset, sorted.</param>
/// <param name="Inputs">All documents found, by name.</param>
/// <param name="FoundSourceIds">Sources for which a document was found, sound or not.</param>
internal sealed record IngestionPlan(
    IReadOnlyList<ISeedDocument> ToRead,
    int UnchangedCount,
    IReadOnlyList<string> WithdrawnSourceIds,
    IReadOnlyList<RunInput> Inputs,
    IReadOnlySet<string> FoundSourceIds)
{
    /// <summary>Compares what was found with what is stored.</summary>
    /// <remarks>
    /// Of several documents that speak for one source one is read, see <see cref="SourceChoice"/>. Nothing is withdrawn from a dataset with
    /// a document whose source cannot be told: it may be the missing one.
    /// </remarks>
    public static IngestionPlan Create(
        IReadOnlyList<SeedDataset> datasets,
        IReadOnlyDictionary<string, StoredDocument> stored,
        IDiagnosticSink diagnostics)
    {
        var bySource = datasets
            .SelectMany(dataset => dataset.Documents)
            .Where(document => document.Source is not null)
            .GroupBy(document => document.Source!.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        List<ISeedDocument> toRead = [];
        var unchangedCount = 0;
        foreach (var (sourceId, documents) in bySource)
        {
            var document = documents.Count == 1 ? documents[0] : SourceChoice.Choose(sourceId, documents, diagnostics);
            if (stored.TryGetValue(sourceId, out var known) && known.ContentHash == document.ContentHash)
            {
                unchangedCount++;
            }
            else
            {
                toRead.Add(document);
            }
        }

        return new IngestionPlan(
            [.. toRead.OrderBy(document => document.InputName, StringComparer.Ordinal)],
            unchangedCount,
            [.. Withdrawn(datasets, stored, bySource.Keys)],
            [.. datasets.SelectMany(dataset => dataset.Documents)
                .Select(document => new RunInput(document.InputName, document.ContentHash))
                .OrderBy(input => input.Name, StringComparer.Ordinal)
                .ThenBy(input => input.ContentHash, StringComparer.Ordinal)],
            bySource.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Withdrawn(
        IReadOnlyList<SeedDataset> datasets,
        IReadOnlyDictionary<string, StoredDocument> stored,
        IEnumerable<string> foundSourceIds)
    {
        var found = foundSourceIds.ToHashSet(StringComparer.Ordinal);
        var whole = datasets
            .GroupBy(dataset => dataset.Name, StringComparer.Ordinal)
            .Where(group => group.All(dataset => dataset.IsWhole && dataset.Documents.All(document => document.Source is not null)))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return stored
            .Where(entry => entry.Value.Dataset is { } dataset && whole.Contains(dataset) && !found.Contains(entry.Key))
            .Select(entry => entry.Key)
            .Order(StringComparer.Ordinal);
    }
}
