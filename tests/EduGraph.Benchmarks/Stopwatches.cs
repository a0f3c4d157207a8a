namespace EduGraph.Benchmarks;

/// <summary>Times things that are done many times a second, on one thread.</summary>
/// <remarks>By the processor's time, which others that use the machine at the same time do not lengthen.</remarks>
internal static class Stopwatches
{
    private const int RoundCount = 9;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(1_500);

    /// <summary>Medians of executions a second of processor time, each round of one action beside one of the other, so that both see the same machine.</summary>
    public static (double First, double Second) MeasurePair(Action first, Action second)
    {
        Measure(first, WarmUpTime);
        Measure(second, WarmUpTime);
        List<double> firstRates = [];
        List<double> secondRates = [];
        for (int round = 0; round < RoundCount; round++)
        {
            firstRates.Add(Measure(first, RoundTime));
            secondRates.Add(Measure(second, RoundTime));
        }

        return (Median(firstRates), Median(secondRates));
    }

    /// <summary>Bytes that one execution puts on the heap, on average.</summary>
    public static double MeasureAllocation(Action action)
    {
        const int executionCount = 200;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int execution = 0; execution < executionCount; execution++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)executionCount;
    }

    private static double Measure(Action action, TimeSpan time)
    {
        const int batchSize = 64;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        long count = 0;
        TimeSpan elapsed;
        do
        {
            for (int execution = 0; execution < batchSize; execution++)
            {
                action();
            }

            count += batchSize;
            elapsed = Environment.CpuUsage.TotalTime - start;
        }
        while (elapsed < time);
        return count / elapsed.TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
