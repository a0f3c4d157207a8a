using EduGraph.Ingestion.Loading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EduGraph.Ingestion.Hosting;

/// <summary>Works off the queue, one run at a time. A failed run is its sender's to hear of; the worker goes on.</summary>
internal sealed class IngestionWorker(
    IngestionQueue queue,
    IngestionPipeline pipeline,
    IngestionStatus status,
    ILogger<IngestionWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        queue.Close(cancellationToken); // a worker that was stopped before it began has not closed it
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        queue.Close(CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var job in queue.Jobs.ReadAllAsync(stoppingToken))
            {
                if (job.TryTake())
                {
                    await WorkAsync(job, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopped, or disposed of after a failure that its owner reports.
        }
        finally
        {
            queue.Close(stoppingToken); // nobody will come for those that still wait
        }
    }

    private async Task WorkAsync(IngestionJob job, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(job.CancellationToken, stoppingToken);
        try
        {
            job.Completion.SetResult(await pipeline.RunAsync(job.Request, job.Diagnostics, new BothProgress(status, job.Progress), stop.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            job.Completion.SetCanceled(stop.Token);
        }
        catch (Exception exception)
        {
            LoadingLog.IngestionFailed(logger, exception);
            job.Completion.SetException(exception);
        }
    }

    private sealed class BothProgress(IProgress<IngestionProgress> one, IProgress<IngestionProgress>? other) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            one.Report(value);
            other?.Report(value);
        }
    }
}
