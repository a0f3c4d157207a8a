using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Ingestion.Reading;

/// <summary>Finds source packs, graphs in JSON Lines, tables and registers under files and folders.</summary>
/// <remarks>
/// A folder with a <c>dataset.json</c> is a dataset as that says. A folder without one is a dataset named after it: every pack in it a
/// document, all JSON Lines in it one document together; its subfolders are datasets of their own. A file given alone belongs to the
/// dataset whose folder it lies in, or to none but itself.
/// </remarks>
public sealed class SeedCatalog : ISeedCatalog
{
    private readonly GraphSchema _schema;
    private readonly ReadingLimits _limits;

    /// <summary>Creates a catalog.</summary>
    /// <param name="schema">What the documents are validated against.</param>
    /// <param name="limits">Limits; null for <see cref="ReadingLimits.Default"/>.</param>
    public SeedCatalog(GraphSchema schema, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
        _limits = limits ?? ReadingLimits.Default;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SeedDataset>> FindAsync(
        IReadOnlyList<string> paths, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Task.Run(() => Find(paths, diagnostics, cancellationToken), cancellationToken);
    }

    private IReadOnlyList<SeedDataset> Find(IReadOnlyList<string> paths, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        DatasetFinder finder = new(_limits, diagnostics);
        foreach (var path in paths)
        {
            finder.Add(path);
        }

        MappingStore mappings = new(_schema, _limits, diagnostics);
        DatasetOpener opener = new(mappings, _limits, diagnostics, cancellationToken);
        return [.. finder.Found.Select(opener.Open).Where(dataset => dataset is not null).Select(dataset => dataset!)];
    }
}
