using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Logging;

namespace EduGraph.Ingestion.Loading;

/// <summary>Brings inputs into a store: find, read and validate, load, withdraw, resolve.</summary>
/// <remarks>
/// Running it twice changes nothing; a run that was killed or cancelled goes on where it ended when the same inputs come again; the order
/// of inputs makes no difference. Several runs at once on one store are found out and refused.
/// </remarks>
public sealed class IngestionPipeline
{
    // Time for the last word of a run that is being cancelled.
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(30);

    private readonly ISeedCatalog _catalog;
    private readonly IResolver _resolver;
    private readonly IngestionOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly IGraphStore _store;

    /// <summary>Creates a pipeline; nothing is opened yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public IngestionPipeline(
        ISeedCatalog catalog,
        IGraphStore store,
        IResolver resolver,
        IngestionOptions options,
        TimeProvider timeProvider,
        ILogger<IngestionPipeline> logger)
    {
        options.Validate();
        _catalog = catalog;
        _store = store;
        _resolver = resolver;
        _options = options;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <summary>Runs to the end.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="diagnostics">Told of everything that is wrong with the input; from many threads.</param>
    /// <param name="progress">Told how far the run is; may be null.</param>
    /// <param name="cancellationToken">Ends the run after the batch at hand; it can be resumed.</param>
    /// <exception cref="GraphStoreException">The store failed for good; the run can be resumed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<IngestionReport> RunAsync(
        IngestionRequest request,
        IDiagnosticSink diagnostics,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken)
    {
        CountingSink sink = new(diagnostics);
        ProgressTracker tracker = new(progress, _timeProvider);
        ResilientStore store = new(_store, _options.Retry, _timeProvider, _logger);
        ResolutionStage resolution = new(store, _resolver, _timeProvider, _logger);

        tracker.Enter(IngestionStage.Finding);
        var decisions = request.DecisionsPath is { } path ? await DecisionFile.ReadAsync(path, sink, cancellationToken) : [];
        var datasets = await _catalog.FindAsync(request.Paths, sink, cancellationToken);
        var stored = await store.CallAsync((inner, _, token) => inner.ReadDocumentsAsync(token), cancellationToken);
        var plan = IngestionPlan.Create(datasets, stored, sink);
        var runs = await store.CallAsync((inner, _, token) => inner.ReadRunsAsync(VanishedInputs.RunCountMax, token), cancellationToken);
        plan = plan with
        {
            WithdrawnSourceIds = [.. plan.WithdrawnSourceIds.Union(VanishedInputs.Find(request.Paths, plan, stored, runs)).Order(StringComparer.Ordinal)],
        };
        var (journal, previous) = await RunJournal.BeginAsync(
            store,
            [.. plan.Inputs, resolution.Input(decisions)],
            plan.UnchangedCount,
            _timeProvider,
            _logger,
            cancellationToken);
        LoadingLog.RunBegan(_logger, journal.Run.Id, plan.ToRead.Count, plan.UnchangedCount, plan.WithdrawnSourceIds.Count);
        tracker.Begin(journal.Run.Id, plan.ToRead);

        try
        {
            tracker.Enter(IngestionStage.Loading);
            await new DocumentLoader(store, journal, _options, tracker, sink).LoadAsync(plan.ToRead, stored, cancellationToken);
            await WithdrawAsync(journal, plan.WithdrawnSourceIds, cancellationToken);

            tracker.Enter(IngestionStage.Resolving);
            var outcome = IsResolved(journal, previous, resolution.Input(decisions))
                ? null
                : await resolution.ResolveAsync(decisions, cancellationToken);
            await journal.EndAsync(RunState.Completed, outcome, cancellationToken);
        }
        catch (Exception exception)
        {
            await RecordEndAsync(journal, exception is OperationCanceledException ? RunState.Cancelled : RunState.Failed);
            throw;
        }

        tracker.Update(journal.Run.Counts, plan.ToRead.Count);
        tracker.Enter(IngestionStage.Done);
        LogEnd(journal, tracker);
        return new IngestionReport(journal.Run, journal.Revision, journal.IsResumed, sink.Count, tracker.Elapsed);
    }

    // An unchanged store that a completed run resolved by the same rules and decisions is resolved.
    private static bool IsResolved(RunJournal journal, IngestionRun? previous, RunInput resolution) =>
        !journal.HasChangedStore && !journal.IsResumed && previous?.State == RunState.Completed && previous.Inputs.Contains(resolution);

    private static async Task WithdrawAsync(RunJournal journal, IReadOnlyList<string> sourceIds, CancellationToken cancellationToken)
    {
        if (sourceIds.Count > 0)
        {
            var counts = journal.Run.Counts;
            counts = counts with { SourcesWithdrawn = counts.SourcesWithdrawn + sourceIds.Count };
            await journal.WriteAsync(batch => batch with { WithdrawnSourceIds = [.. sourceIds] }, counts, sourceIds.Count, cancellationToken);
        }
    }

    // The run's own failure matters more than that of its last word, which goes to the log.
    private async Task RecordEndAsync(RunJournal journal, RunState state)
    {
        using var timeout = new CancellationTokenSource(EndTimeout, _timeProvider);
        try
        {
            await journal.EndAsync(state, resolution: null, timeout.Token);
        }
        catch (Exception exception) when (exception is GraphStoreException or OperationCanceledException)
        {
            LoadingLog.EndNotRecorded(_logger, journal.Run.Id, exception.Message);
        }
    }

    private void LogEnd(RunJournal journal, ProgressTracker tracker) => LoadingLog.RunEnded(
        _logger,
        journal.Run.Id,
        journal.Run.State.ToString(),
        journal.Revision,
        (long)tracker.Elapsed.TotalMilliseconds,
        journal.Run.Counts.ClaimsWritten,
        journal.Run.Counts.RecordsRejected);
}
