using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api.Hosting;

/// <summary>Follows a store: asks for its revision, and builds and swaps in a snapshot when it has moved on.</summary>
/// <remarks>
/// A poll costs two small reads. While a snapshot is built the one before goes on answering. If the store fails, so it does too. A store that was
/// brought back from a backup is followed back: its revision is another, or, where as many changes came since, its latest run.
/// </remarks>
public sealed class GraphFollower : BackgroundService
{
    /// <summary>Runs that <c>ingestionRuns</c> can answer with.</summary>
    internal const int RunCountMax = 100;

    private readonly IGraphStore _store;
    private readonly GraphSchema _schema;
    private readonly ApiOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<GraphFollower> _logger;
    private readonly SemaphoreSlim _following = new(1, 1);
    private volatile IReadOnlyList<IngestionRun> _runs = [];
    private long _storeRevision;
    private bool _isExchanged; // belongs to who holds _following
    private volatile bool _isReady;
    private volatile bool _hasFailed;

    /// <summary>Creates the follower; it holds an empty snapshot until it has read the store.</summary>
    public GraphFollower(IGraphStore store, GraphSchema schema, ApiOptions options, TimeProvider time, ILogger<GraphFollower> logger)
    {
        _store = store;
        _schema = schema;
        _options = options;
        _time = time;
        _logger = logger;
        Snapshots = new SnapshotHolder(new SnapshotBuilder(schema).Build(revision: 0));
    }

    /// <summary>The snapshot to answer from, and the news of its changes.</summary>
    public SnapshotHolder Snapshots { get; }

    /// <summary>Runs as of the last poll, latest first.</summary>
    public IReadOnlyList<IngestionRun> Runs => _runs;

    /// <summary>Raised after a poll, on the thread that polled, when a run came or moved on.</summary>
    public event Action<IReadOnlyList<IngestionRun>>? RunsChanged;

    /// <summary>Whether the store has been read once.</summary>
    public bool IsReady => _isReady;

    /// <summary>The store's revision as of the last poll.</summary>
    public long StoreRevision => Volatile.Read(ref _storeRevision);

    /// <summary>Whether the last poll failed.</summary>
    public bool HasFailed => _hasFailed;

    /// <summary>Polls once; builds and swaps in a snapshot if the store has moved on.</summary>
    /// <exception cref="GraphStoreException">The store failed; the snapshot stays as it is.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await _following.WaitAsync(cancellationToken);
        try
        {
            var revision = await _store.GetRevisionAsync(cancellationToken);
            Volatile.Write(ref _storeRevision, revision);
            _isExchanged |= !await ReadRunsAsync(cancellationToken);
            if (!IsReady || _isExchanged || revision != Snapshots.Current.Revision)
            {
                await RebuildAsync(cancellationToken);
            }

            _hasFailed = false;
        }
        catch (GraphStoreException)
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            _following.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The caller of StartAsync does not wait for the first snapshot.
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(_options.RevisionPollMs), _time);
        do
        {
            var hadFailed = HasFailed;
            try
            {
                await FollowAsync(stoppingToken);
                if (hadFailed) Log.StoreAnswersAgain(_logger, _store.Name);
            }
            catch (GraphStoreException exception)
            {
                // Once, and not at every poll.
                if (!hadFailed) Log.StoreFailed(_logger, Snapshots.Current.Revision, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _following.Dispose();
        base.Dispose();
    }

    // Says whether the latest run known is still among them, as it is unless the store was exchanged (or more came at once than are read).
    private async Task<bool> ReadRunsAsync(CancellationToken cancellationToken)
    {
        var known = _runs;
        var runs = await _store.ReadRunsAsync(RunCountMax, cancellationToken);
        var isChanged = !runs.Select(run => (run.Id, run.State, run.Counts)).SequenceEqual(_runs.Select(run => (run.Id, run.State, run.Counts)));
        _runs = runs;
        if (isChanged)
        {
            RunsChanged?.Invoke(runs);
        }

        return known.Count == 0 || runs.Any(run => run.Id == known[0].Id);
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        var startedAt = _time.GetTimestamp();
        var snapshot = await SnapshotBuilder.BuildAsync(_store, _schema, cancellationToken);
        Snapshots.Swap(snapshot);
        _isReady = true; // after the swap: who sees it sees a snapshot of the store
        _isExchanged = false;
        var elapsedMs = _time.GetElapsedTime(startedAt).TotalMilliseconds;
        Log.SnapshotBuilt(_logger, snapshot.Revision, snapshot.Nodes.Count, snapshot.Relationships.Count, elapsedMs);
    }
}
