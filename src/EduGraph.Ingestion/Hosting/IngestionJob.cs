using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;

namespace EduGraph.Ingestion.Hosting;

/// <summary>A request on its way to the worker, and the way back of its outcome.</summary>
internal sealed record IngestionJob(
    IngestionRequest Request,
    IDiagnosticSink Diagnostics,
    IProgress<IngestionProgress>? Progress,
    CancellationToken CancellationToken)
{
    /// <summary>Set when the job ends, however it ends.</summary>
    public TaskCompletionSource<IngestionReport> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
