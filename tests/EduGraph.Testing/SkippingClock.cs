namespace EduGraph.Testing;

/// <summary>A clock on which short waits are over at once, and long ones never end: for tests of retries and time limits.</summary>
/// <remarks>
/// A timer that is due within <see cref="Patience"/> moves the clock forward to its time and fires; one that is due later stays silent. So a
/// retry's delay takes no time, and a time limit above it is never reached.
/// </remarks>
public sealed class SkippingClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>Longest wait that is skipped; 20 s unless set.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <summary>Moves the clock forward. No timer fires.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class SkippedTimer(SkippingClock clock, TimerCallback callback, object? state) : ITimer
    {
        private int _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan && dueTime <= clock.Patience)
            {
                clock.Advance(dueTime);
                ThreadPool.QueueUserWorkItem(_ => Fire());
            }

            return true;
        }

        public void Dispose() => Interlocked.Exchange(ref _isDisposed, 1);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            if (Volatile.Read(ref _isDisposed) == 0)
            {
                callback(state);
            }
        }
    }
}
