using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>Tries work again while its error says that this may help and the time is not over.</summary>
internal sealed class RetryLoop(Config config)
{
    internal static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    internal const double PauseGrowth = 2.0;
    internal const double JitterShare = 0.2;

    /// <exception cref="ServiceUnavailableException">The time is over; the errors of all tries stand inside.</exception>
    internal async Task<T> RunAsync<T>(Func<Task<T>> attempt)
    {
        TimeProvider time = config.Internals.Time;
        long start = time.GetTimestamp();
        var errors = new List<Exception>();
        TimeSpan pause = FirstPause;
        while (true)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Neo4jException exception) when (exception.IsRetriable)
            {
                errors.Add(exception);
                if (time.GetElapsedTime(start) >= config.MaxTransactionRetryTime)
                {
                    throw new ServiceUnavailableException(
                        $"Failed after retried for {errors.Count} times in {config.MaxTransactionRetryTime.TotalMilliseconds} ms. Make sure that your"
                        + $" database is online and retry again. The last error: {exception.Message}",
                        new AggregateException(errors));
                }
            }

            double share = 1 + (((config.Internals.Jitter() * 2) - 1) * JitterShare);
            await Task.Delay(pause * share, time).ConfigureAwait(false);
            pause *= PauseGrowth;
        }
    }
}
