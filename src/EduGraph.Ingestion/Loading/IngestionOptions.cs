namespace EduGraph.Ingestion.Loading;

/// <summary>How inputs are loaded.</summary>
public sealed record IngestionOptions
{
    /// <summary>Default of <see cref="BatchRowCount"/>.</summary>
    public const int BatchRowCountDefault = 50_000;

    /// <summary>Greatest <see cref="BatchRowCount"/>.</summary>
    public const int BatchRowCountMax = 1_000_000;

    /// <summary>Default of <see cref="PartsInFlightMax"/>.</summary>
    public const int PartsInFlightMaxDefault = 4;

    /// <summary>
    /// Mentions and claims that are written in one transaction: 50,000 by default, 1 to <see cref="BatchRowCountMax"/>. More are written
    /// faster (each transaction waits for the disk once) and take more memory; a batch may pass it by one document part.
    /// </summary>
    public int BatchRowCount { get; init; } = BatchRowCountDefault;

    /// <summary>
    /// Parts of documents that wait between reading and writing: 4 by default, at least 1. When so many wait, readers wait for the store.
    /// </summary>
    public int PartsInFlightMax { get; init; } = PartsInFlightMaxDefault;

    /// <summary>Documents that are read at once, at least 1. By default one fewer than processors: one is for the store.</summary>
    public int ReaderCount { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How a failing store is met.</summary>
    public StoreRetryOptions Retry { get; init; } = new();

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchRowCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BatchRowCount, BatchRowCountMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(PartsInFlightMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ReaderCount, 1);
        Retry.Validate();
    }
}
