using System.Collections.Immutable;
using System.Globalization;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Logging;

namespace EduGraph.Ingestion.Loading;

/// <summary>Keeps a run's record and the places of its batches, and sends each batch with the record as it then stands.</summary>
/// <remarks>For one writer at a time.</remarks>
internal sealed class RunJournal
{
    private readonly ResilientStore _store;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private long _sequence;

    private RunJournal(ResilientStore store, TimeProvider timeProvider, ILogger logger, IngestionRun run, long sequence, long revision)
    {
        _store = store;
        _timeProvider = timeProvider;
        _logger = logger;
        _sequence = sequence;
        Run = run;
        Revision = revision;
        IsResumed = sequence > 0;
    }

    /// <summary>The record as it stands.</summary>
    public IngestionRun Run { get; private set; }

    /// <summary>Revision of the store after the last batch.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether an earlier attempt began the run.</summary>
    public bool IsResumed { get; }

    /// <summary>Whether a batch of this attempt changed what readers see.</summary>
    public bool HasChangedStore { get; private set; }

    /// <summary>
    /// Begins a run; or, where the latest run read the same inputs and was not completed, goes on with that one.
    /// </summary>
    /// <returns>The journal, and the latest run before this one.</returns>
    public static async Task<(RunJournal Journal, IngestionRun? Previous)> BeginAsync(
        ResilientStore store,
        ImmutableArray<RunInput> inputs,
        int unchangedCount,
        TimeProvider timeProvider,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var runs = await store.CallAsync((inner, _, token) => inner.ReadRunsAsync(2, token), cancellationToken);
        var revision = await store.CallAsync((inner, _, token) => inner.GetRevisionAsync(token), cancellationToken);
        if (runs.Count > 0 && runs[0].State != RunState.Completed && runs[0].Inputs.SequenceEqual(inputs))
        {
            var sequence = await store.CallAsync((inner, _, token) => inner.ReadRunSequenceAsync(runs[0].Id, token), cancellationToken);
            LoadingLog.RunResumed(logger, runs[0].Id, sequence);
            var resumed = runs[0] with { State = RunState.Running, EndedAt = null };
            return (new RunJournal(store, timeProvider, logger, resumed, sequence, revision), runs.ElementAtOrDefault(1));
        }

        var now = timeProvider.GetUtcNow();
        var run = new IngestionRun
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss}-{Guid.NewGuid().ToString("N")[..6]}"),
            State = RunState.Running,
            StartedAt = now,
            Inputs = inputs,
            Counts = new RunCounts { DocumentsUnchanged = unchangedCount },
        };
        return (new RunJournal(store, timeProvider, logger, run, 0, revision), runs.ElementAtOrDefault(0));
    }

    /// <summary>Writes a batch.</summary>
    /// <param name="content">Fills the batch, whose place and record are given.</param>
    /// <param name="counts">The run's counts once the batch is written.</param>
    /// <param name="rowCount">Rows in it, for the log.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="GraphStoreException">The store failed, or another process writes under the same run.</exception>
    public Task WriteAsync(Func<WriteBatch, WriteBatch> content, RunCounts counts, long rowCount, CancellationToken cancellationToken) =>
        WriteAsync(content, Run with { Counts = counts }, rowCount, cancellationToken);

    /// <summary>Ends the run, with a last batch.</summary>
    public Task EndAsync(RunState state, PropertyGraph.Stores.Resolution? resolution, CancellationToken cancellationToken) => WriteAsync(
        batch => batch with { Resolution = resolution },
        Run with { State = state, EndedAt = _timeProvider.GetUtcNow() },
        resolution is null ? 0 : resolution.Assignments.Length + resolution.Links.Length,
        cancellationToken);

    private async Task WriteAsync(Func<WriteBatch, WriteBatch> content, IngestionRun run, long rowCount, CancellationToken cancellationToken)
    {
        var batch = content(new WriteBatch { RunId = run.Id, Sequence = _sequence + 1, Run = run });
        var startedAt = _timeProvider.GetTimestamp();
        var result = await _store.CallAsync((inner, tryIndex, token) => WriteAsync(inner, batch, tryIndex, token), cancellationToken);
        _sequence++;
        Run = run;
        HasChangedStore |= result.Revision > Revision;
        Revision = result.Revision;
        LoadingLog.BatchWritten(_logger, batch.Sequence, rowCount, (long)_timeProvider.GetElapsedTime(startedAt).TotalMilliseconds, result.Revision);
    }

    // A first try cannot have been applied already; only after a lost answer can that be our own.
    private async Task<WriteResult> WriteAsync(IGraphStore store, WriteBatch batch, int tryIndex, CancellationToken cancellationToken)
    {
        var result = await store.WriteAsync(batch, cancellationToken);
        return result.Applied || tryIndex > 0
            ? result
            : throw new GraphStoreException(
                $"{_store.Name}: run {batch.RunId} is also written by another process; let that one end and run the same command again.",
                isTransient: false);
    }
}
