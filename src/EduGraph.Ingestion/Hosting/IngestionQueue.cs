using System.Threading.Channels;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;

namespace EduGraph.Ingestion.Hosting;

/// <summary>Requests that wait for the worker, which does one at a time.</summary>
public sealed class IngestionQueue
{
    /// <summary>Requests that may wait; whoever sends one more waits for room.</summary>
    public const int WaitingCountMax = 16;

    private readonly Channel<IngestionJob> _jobs = Channel.CreateBounded<IngestionJob>(
        new BoundedChannelOptions(WaitingCountMax) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    /// <summary>The jobs, for the worker.</summary>
    internal ChannelReader<IngestionJob> Jobs => _jobs.Reader;

    /// <summary>Sends a request and waits for its end.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="diagnostics">Told of what is wrong with the input.</param>
    /// <param name="progress">Told how far it is; may be null. <see cref="IngestionStatus"/> is told in any case.</param>
    /// <param name="cancellationToken">Ends the run; it can be resumed.</param>
    /// <exception cref="PropertyGraph.Stores.GraphStoreException">The store failed for good; the run can be resumed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or the host is stopping.</exception>
    public async Task<IngestionReport> RunAsync(
        IngestionRequest request,
        IDiagnosticSink diagnostics,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken)
    {
        IngestionJob job = new(request, diagnostics, progress, cancellationToken);
        try
        {
            await _jobs.Writer.WriteAsync(job, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new OperationCanceledException("The host is stopping: nobody carries out what is sent now.", exception);
        }

        // The worker ends what it works on; what only waits need not wait for it.
        await using var leaving = cancellationToken.Register(() => job.CancelUntaken(cancellationToken));
        return await job.Completion.Task;
    }

    /// <summary>Takes no more jobs, and ends those that wait.</summary>
    internal void Close(CancellationToken reason)
    {
        _jobs.Writer.TryComplete();
        while (_jobs.Reader.TryRead(out var job))
        {
            job.CancelUntaken(reason);
        }
    }
}
