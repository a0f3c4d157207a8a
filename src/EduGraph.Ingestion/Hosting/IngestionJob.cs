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
    private bool _isTaken;

    /// <summary>Set when the job ends, however it ends.</summary>
    public TaskCompletionSource<IngestionReport> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes the job the caller's to carry out, or to end without that; false if it is somebody else's already.</summary>
    public bool TryTake() => !Interlocked.Exchange(ref _isTaken, true);

    /// <summary>Ends a job that nobody has taken.</summary>
    public void CancelUntaken(CancellationToken reason)
    {
        if (TryTake())
        {
            Completion.SetCanceled(reason);
        }
    }
}
