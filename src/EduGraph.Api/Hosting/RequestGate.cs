using System.Threading.RateLimiting;

namespace EduGraph.Api.Hosting;

/// <summary>Lets a limited number of requests execute at once and a limited number wait, and counts each client's requests a minute.</summary>
internal sealed class RequestGate : IDisposable
{
    private static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(1);

    private readonly ConcurrencyLimiter _concurrency;
    private readonly PartitionedRateLimiter<string>? _rate;

    public RequestGate(ApiOptions options)
    {
        _concurrency = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.ConcurrentRequestCountMax,
            QueueLimit = options.WaitingRequestCountMax,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _rate = options.RequestsPerMinuteMax == 0
            ? null
            : PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(
                client,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsPerMinuteMax, Window = RateWindow, QueueLimit = 0 }));
    }

    /// <summary>Seconds that a client over its rate is told to wait: the rest of the window at most.</summary>
    public static int RateRetryAfterSeconds => (int)RateWindow.TotalSeconds;

    /// <summary>Whether the client may make another request now.</summary>
    public bool IsWithinRate(string client)
    {
        if (_rate is null)
        {
            return true;
        }

        using var lease = _rate.AttemptAcquire(client);
        return lease.IsAcquired;
    }

    /// <summary>Waits for a turn. The lease is not acquired if too many wait already; dispose it when the request is done.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = _concurrency.AttemptAcquire();
        return lease.IsAcquired ? new ValueTask<RateLimitLease>(lease) : _concurrency.AcquireAsync(1, cancellationToken);
    }

    public void Dispose()
    {
        _concurrency.Dispose();
        _rate?.Dispose();
    }
}
