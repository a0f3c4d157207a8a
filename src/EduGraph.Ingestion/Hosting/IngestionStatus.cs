using EduGraph.Ingestion.Loading;

namespace EduGraph.Ingestion.Hosting;

/// <summary>How far the run at work is, for whoever asks: the API shows what a terminal shows as a bar.</summary>
public sealed class IngestionStatus : IProgress<IngestionProgress>
{
    private volatile IngestionProgress? _current;

    /// <summary>The latest progress of the run at work, or of the last one; null before the first.</summary>
    public IngestionProgress? Current => _current;

    /// <inheritdoc/>
    public void Report(IngestionProgress value) => _current = value;
}
