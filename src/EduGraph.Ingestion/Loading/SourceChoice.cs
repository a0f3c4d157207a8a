using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Loading;

/// <summary>Chooses, of several documents that speak for one source, the one that is read.</summary>
/// <remarks>
/// The same text twice is read once. Of texts that differ, the fuller one is read: the one with the most bytes of text, then the one
/// retrieved (else published) last, then a stable tie-break. The order in which they were given makes no difference.
/// </remarks>
internal static class SourceChoice
{
    /// <summary>The document that is read; what becomes of the others is reported.</summary>
    public static ISeedDocument Choose(string sourceId, IReadOnlyList<ISeedDocument> documents, IDiagnosticSink diagnostics)
    {
        ISeedDocument[] ranked =
        [
            .. documents
                .OrderByDescending(document => document.TextSizeBytes)
                .ThenByDescending(document => Day(document.Source!), StringComparer.Ordinal)
                .ThenBy(document => document.TextHash, StringComparer.Ordinal)
                .ThenBy(document => document.InputName, StringComparer.Ordinal)
                .ThenBy(document => document.ContentHash, StringComparer.Ordinal),
        ];
        var chosen = ranked[0];
        foreach (var other in ranked.Skip(1))
        {
            diagnostics.Report(other.TextHash == chosen.TextHash ? Repeated(sourceId, other, chosen) : Differing(sourceId, other, chosen));
        }

        return chosen;
    }

    private static string Day(SourceDescription source) => (source.RetrievedOn ?? source.PublishedOn)?.ToString() ?? "";

    private static Diagnostic Repeated(string sourceId, ISeedDocument other, ISeedDocument chosen) => new(
        other.InputName,
        0,
        0,
        DiagnosticCodes.RepeatedSource,
        $"The source {Excerpt.Quote(sourceId)} is given twice with the same content; it is read once, from {Excerpt.Quote(chosen.InputName)}.");

    private static Diagnostic Differing(string sourceId, ISeedDocument other, ISeedDocument chosen) => new(
        other.InputName,
        0,
        0,
        DiagnosticCodes.DuplicateSource,
        $"The source {Excerpt.Quote(sourceId)} is told of by {Excerpt.Quote(chosen.InputName)} too, otherwise; the fuller of the two is read"
            + $" ({chosen.TextSizeBytes} bytes), this one ({other.TextSizeBytes} bytes) is not. If they are two sources, give each its own id.",
        sourceId);
}
