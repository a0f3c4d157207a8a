using EduGraph.Ingestion.Loading;

namespace EduGraph.Cli.Progress;

/// <summary>Writes a line at each change of stage and each <see cref="IntervalMs"/>.</summary>
internal sealed class PlainProgress(TextWriter writer, TimeProvider timeProvider) : IProgress<IngestionProgress>
{
    /// <summary>Time between two lines of one stage.</summary>
    public const int IntervalMs = 5_000;

    private readonly Lock _lock = new();
    private IngestionStage? _stage;
    private long _writtenAt;

    /// <inheritdoc/>
    public void Report(IngestionProgress value)
    {
        lock (_lock)
        {
            if (value.Stage == _stage && timeProvider.GetElapsedTime(_writtenAt).TotalMilliseconds < IntervalMs)
            {
                return;
            }

            (_stage, _writtenAt) = (value.Stage, timeProvider.GetTimestamp());
            writer.WriteLine(ProgressText.Describe(value));
        }
    }
}
