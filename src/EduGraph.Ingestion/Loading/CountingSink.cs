using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Loading;

/// <summary>Passes diagnostics on, and counts them.</summary>
internal sealed class CountingSink(IDiagnosticSink next) : IDiagnosticSink
{
    private long _count;

    /// <summary>Faults that passed; notes are none.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        if (!diagnostic.IsNote)
        {
            Interlocked.Increment(ref _count);
        }

        next.Report(diagnostic);
    }
}
