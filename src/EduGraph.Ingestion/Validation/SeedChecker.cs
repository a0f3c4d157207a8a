using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads and validates without storing anything: what <c>edugraph check</c> does.</summary>
/// <param name="catalog">Finds what there is.</param>
public sealed class SeedChecker(ISeedCatalog catalog)
{
    /// <summary>Reads everything under the paths.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="diagnostics">Told of every fault.</param>
    /// <param name="cancellationToken">Stops between records.</param>
    /// <returns>What was found, by dataset.</returns>
    public async Task<IReadOnlyList<CheckedDataset>> CheckAsync(
        IReadOnlyList<string> paths, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<string, ISeedDocument> documentBySource = [];
        List<CheckedDataset> results = [];
        foreach (var dataset in await catalog.FindAsync(paths, diagnostics, cancellationToken))
        {
            CheckedDataset result = new(dataset.Name, 0, 0, 0, 0, 0);
            foreach (var document in dataset.Documents)
            {
                if (document.Source is not { } source)
                {
                    continue;
                }

                if (documentBySource.TryGetValue(source.Id, out var other))
                {
                    var isSame = other.TextHash == document.TextHash;
                    diagnostics.Report(new Diagnostic(
                        document.InputName,
                        0,
                        0,
                        isSame ? DiagnosticCodes.RepeatedSource : DiagnosticCodes.DuplicateSource,
                        isSame
                            ? $"The source {Excerpt.Quote(source.Id)} is given by {Excerpt.Quote(other.InputName)} too, with the same content; one is read."
                            : $"The source {Excerpt.Quote(source.Id)} is told of by {Excerpt.Quote(other.InputName)} too, otherwise; the fuller one is read.",
                        source.Id));
                }

                documentBySource.TryAdd(source.Id, document);
                result = await ReadAsync(document, result, diagnostics, cancellationToken);
            }

            Compare(dataset, result, diagnostics);
            results.Add(result);
        }

        return results;
    }

    private static async Task<CheckedDataset> ReadAsync(
        ISeedDocument document, CheckedDataset result, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var part in document.ReadAsync(diagnostics, cancellationToken))
            {
                result = result with
                {
                    Nodes = result.Nodes + part.Mentions.Length,
                    Claims = result.Claims + part.Claims.Length,
                    Relationships = result.Relationships + part.Claims.Count(claim => claim.Value.Kind == ValueKind.Mention),
                };
            }

            return result with { Documents = result.Documents + 1, Rejected = result.Rejected + document.RecordsRejected };
        }
        catch (SeedDocumentException exception)
        {
            diagnostics.Report(exception.Diagnostic);
            return result;
        }
    }

    // A dataset that says how much there is in it says so of what it is when it is whole.
    private static void Compare(SeedDataset dataset, CheckedDataset found, IDiagnosticSink diagnostics)
    {
        if (dataset.Expected is not { } expected)
        {
            return;
        }

        foreach (var (what, wanted, count) in new[]
        {
            ("documents", expected.Documents, found.Documents),
            ("nodes", expected.Nodes, found.Nodes),
            ("relationships", expected.Relationships, found.Relationships),
        })
        {
            if (wanted is not null && wanted != count)
            {
                diagnostics.Report(new Diagnostic(
                    $"{dataset.Name}/{DatasetDescription.FileName}",
                    0,
                    0,
                    DiagnosticCodes.CountMismatch,
                    $"The description expects {wanted} {what}; {count} are sound.",
                    $"{count} {what}",
                    $"{wanted} {what}"));
            }
        }
    }
}
