using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Adds up how far a run is, and tells it now and then.</summary>
/// <remarks>
/// Reports come from whatever thread has something to tell, at most one each <see cref="IntervalMs"/>, and at every change of stage.
/// </remarks>
internal sealed class ProgressTracker(IProgress<IngestionProgress>? progress, TimeProvider timeProvider)
{
    /// <summary>Time between two reports.</summary>
    public const int IntervalMs = 100;

    private readonly Lock _lock = new();
    private readonly long _startedAt = timeProvider.GetTimestamp();
    private IReadOnlyList<ISeedDocument> _documents = [];
    private IngestionStage _stage;
    private string _runId = "";
    private RunCounts _counts = new();
    private int _documentsDone;
    private long _reportedAt;

    /// <summary>Time since the attempt began.</summary>
    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_startedAt);

    /// <summary>Goes to a stage, and tells it.</summary>
    public void Enter(IngestionStage stage)
    {
        lock (_lock)
        {
            _stage = stage;
            Report();
        }
    }

    /// <summary>Says what there is to do.</summary>
    public void Begin(string runId, IReadOnlyList<ISeedDocument> documents)
    {
        lock (_lock)
        {
            (_runId, _documents) = (runId, documents);
        }
    }

    /// <summary>Says what has been done.</summary>
    public void Update(RunCounts counts, int documentsDone)
    {
        lock (_lock)
        {
            (_counts, _documentsDone) = (counts, documentsDone);
            if (timeProvider.GetElapsedTime(_reportedAt).TotalMilliseconds >= IntervalMs)
            {
                Report();
            }
        }
    }

    private void Report()
    {
        _reportedAt = timeProvider.GetTimestamp();
        progress?.Report(new IngestionProgress(
            _runId,
            _stage,
            _documentsDone,
            _documents.Count,
            _documents.Sum(document => document.BytesRead),
            _documents.Sum(document => document.SizeBytes),
            _counts,
            Elapsed));
    }
}
