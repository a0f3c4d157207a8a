using System.Threading.RateLimiting;
using EduGraph.Api.Http;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Exporting;

/// <summary>Lets a limited number of exports be written at once: each may keep a core busy for as long as its reader reads.</summary>
internal sealed class ExportGate(ApiOptions options) : IDisposable
{
    private const int RetryAfterSeconds = 5;

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = options.ConcurrentExportCountMax, QueueLimit = 0 });

    /// <summary>Takes a place, if there is one. The lease is given back by disposing it.</summary>
    public RateLimitLease TryEnter() => _limiter.AttemptAcquire();

    /// <summary>What is answered where there is none.</summary>
    public HttpFault Fault => new(
        StatusCodes.Status503ServiceUnavailable,
        "OVERLOADED",
        $"{options.ConcurrentExportCountMax} exports are being written already; try again in a moment.")
    {
        RetryAfterSeconds = RetryAfterSeconds,
    };

    public void Dispose() => _limiter.Dispose();
}
