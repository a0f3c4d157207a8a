using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Takes what was reported when the same bytes were read before.</summary>
internal sealed class NoDiagnostics : IDiagnosticSink
{
    /// <summary>The one sink.</summary>
    public static readonly NoDiagnostics Instance = new();

    private NoDiagnostics()
    {
    }

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
    }
}
