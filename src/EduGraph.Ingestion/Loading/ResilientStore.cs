using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EduGraph.Ingestion.Loading;

/// <summary>The one place where calls to the store are retried.</summary>
/// <remarks>
/// From outside in: a time limit for everything, retries with jitter for what <see cref="GraphStoreException.IsTransient"/> calls transient,
/// a circuit breaker that makes them rarer, a time limit for each try. A cancel is never retried. Every call may be repeated: batches know their place in their
/// run, reads begin anew.
/// </remarks>
internal sealed class ResilientStore
{
    private readonly IGraphStore _store;
    private readonly StoreRetryOptions _options;
    private readonly ResiliencePipeline _tries;
    private readonly ResiliencePipeline _oneTry;

    public ResilientStore(IGraphStore store, StoreRetryOptions options, TimeProvider timeProvider, ILogger logger)
    {
        _store = store;
        _options = options;
        var isTransient = new PredicateBuilder().Handle<GraphStoreException>(exception => exception.IsTransient);
        _tries = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout })
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<GraphStoreException>(exception => exception.IsTransient).Handle<BrokenCircuitException>(),
                DelayGenerator = retry => new ValueTask<TimeSpan?>(retry.Outcome.Exception is BrokenCircuitException ? options.BreakerPause : null),
                MaxRetryAttempts = options.RetryCountMax,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Delay,
                MaxDelay = options.DelayMax,
                OnRetry = retry =>
                {
                    LoadingLog.StoreRetried(
                        logger,
                        retry.AttemptNumber + 1,
                        (long)retry.RetryDelay.TotalMilliseconds,
                        ReasonOf(retry.Outcome.Exception!));
                    return ValueTask.CompletedTask;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = isTransient,
                FailureRatio = 1,
                MinimumThroughput = options.BreakerFailureCount,
                SamplingDuration = options.BreakerWindow,
                BreakDuration = options.BreakerPause,
            })
            .Build();
        _oneTry = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TryTimeout })
            .Build();
    }

    /// <summary>The store's name, for messages.</summary>
    public string Name => _store.Name;

    /// <summary>Calls the store until it answers.</summary>
    /// <param name="call">The call; gets the store, the number of the try from 0, and a token.</param>
    /// <param name="cancellationToken">Cancelling ends the tries at once.</param>
    /// <exception cref="GraphStoreException">The store failed for good, or for as long as the limits allow.</exception>
    public async Task<T> CallAsync<T>(Func<IGraphStore, int, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var tryCount = 0;
        try
        {
            return await _tries.ExecuteAsync(
                async token => await TryAsync(call, tryCount++, token),
                cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new GraphStoreException(
                $"{_store.Name}: no answer within {_options.TotalTimeout}; see whether the store is alive, then run the same command again.",
                isTransient: false,
                exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw new GraphStoreException(
                $"{_store.Name}: failed {_options.BreakerFailureCount} times in a row ({exception.InnerException?.Message}); "
                + "see whether the store is alive, then run the same command again.",
                isTransient: false,
                exception);
        }
    }

    private static string ReasonOf(Exception exception) =>
        exception is BrokenCircuitException { InnerException: { } cause } ? cause.Message : exception.Message;

    private async Task<T> TryAsync<T>(Func<IGraphStore, int, CancellationToken, Task<T>> call, int tryIndex, CancellationToken cancellationToken)
    {
        try
        {
            return await _oneTry.ExecuteAsync(async token => await call(_store, tryIndex, token), cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            // So that the retry asks one question only.
            throw new GraphStoreException($"{_store.Name}: no answer within {_options.TryTimeout}.", isTransient: true, exception);
        }
    }
}
