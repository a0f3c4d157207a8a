using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Takes diagnostics from readers, from many threads.</summary>
public interface IDiagnosticSink
{
    /// <summary>Takes one.</summary>
    void Report(Diagnostic diagnostic);
}
