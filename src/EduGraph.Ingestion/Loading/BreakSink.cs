using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Loading;

/// <summary>Passes a document's diagnostics on, and notes whether it breaks off: whether there may be more that could not be read.</summary>
internal sealed class BreakSink(IDiagnosticSink next) : IDiagnosticSink
{
    private volatile bool _hasBroken;

    /// <summary>Whether a fault was reported behind which nothing is read.</summary>
    public bool HasBroken => _hasBroken;

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        _hasBroken |= diagnostic.Code == DiagnosticCodes.TruncatedFile;
        next.Report(diagnostic);
    }
}
