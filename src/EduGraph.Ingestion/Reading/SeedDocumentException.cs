using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A document turned out, while it was read, to be such that nothing of it may be stored.</summary>
/// <param name="diagnostic">Why.</param>
public sealed class SeedDocumentException(Diagnostic diagnostic) : Exception(diagnostic.ToString())
{
    /// <summary>Why; not yet reported to a sink.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
