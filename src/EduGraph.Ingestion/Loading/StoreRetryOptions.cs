namespace EduGraph.Ingestion.Loading;

/// <summary>How a failing store is met: try again after a while, not for ever.</summary>
public sealed record StoreRetryOptions
{
    /// <summary>Default of <see cref="RetryCountMax"/>.</summary>
    public const int RetryCountMaxDefault = 60;

    /// <summary>
    /// Tries after the first: 60 by default, at least 1. With the default delays the last one comes after about a quarter of an hour: a server that is
    /// started anew, or moved, holds a load up and does not end it.
    /// </summary>
    public int RetryCountMax { get; init; } = RetryCountMaxDefault;

    /// <summary>Wait before the first retry, doubled each time, with jitter: 0.5 s by default, more than zero.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait between two tries: 15 s by default, at least <see cref="Delay"/>.</summary>
    public TimeSpan DelayMax { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// What one try may take: 10 minutes by default, because replacing a document of ten million claims is one transaction; more than zero.
    /// A try that takes longer counts as a transient failure.
    /// </summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What all tries and waits together may take: 30 minutes by default, at least <see cref="TryTimeout"/>.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Once this many tries in <see cref="BreakerWindow"/> failed, and none passed, the store is left alone for <see cref="BreakerPause"/> and
    /// then tried again: 10 by default, at least 2.
    /// </summary>
    public int BreakerFailureCount { get; init; } = 10;

    /// <summary>Time over which failures are counted: 1 minute by default, at least 0.5 s.</summary>
    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a store that keeps failing is left alone: 15 s by default, at least 0.5 s.</summary>
    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryCountMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(DelayMax, Delay);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TryTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(TotalTimeout, TryTimeout);
        ArgumentOutOfRangeException.ThrowIfLessThan(BreakerFailureCount, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(BreakerWindow, TimeSpan.FromSeconds(0.5));
        ArgumentOutOfRangeException.ThrowIfLessThan(BreakerPause, TimeSpan.FromSeconds(0.5));
    }
}
