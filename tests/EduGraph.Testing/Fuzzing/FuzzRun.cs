using System.Diagnostics;
using System.Globalization;

namespace EduGraph.Testing.Fuzzing;

/// <summary>Tries random inputs: a fixed number of rounds in a test run, or for as long as an environment variable says.</summary>
/// <remarks>
/// Round n is made from the seed n alone, so that a failure, whose message names the round, can be had again. Ten minutes at the parser, the
/// validator and the program: <c>EDUGRAPH_FUZZ_SECONDS=600 dotnet run --project tests/EduGraph.EndToEnd.Tests -- -class "*HttpFuzzTests"</c>,
/// and the same with <c>tests/EduGraph.GraphQL.Language.Tests</c> and <c>tests/EduGraph.GraphQL.Tests</c> and <c>-class "*FuzzTests"</c>.
/// </remarks>
public static class FuzzRun
{
    /// <summary>Environment variable: seconds that each fuzzing test goes on for. Unset: a fixed number of rounds.</summary>
    public const string SecondsVariable = "EDUGRAPH_FUZZ_SECONDS";

    /// <summary>Growth of the managed heap over a run of some time, beyond which memory is not flat.</summary>
    public const long HeapGrowthMaxBytes = 64L << 20;

    private const int WarmUpRoundCount = 20;

    /// <summary>Runs rounds until their number or the time is reached; fails if the heap has grown over that time.</summary>
    /// <param name="roundCount">Rounds when no time is given: then the heap is not looked at, for the other tests of the process fill it too.</param>
    /// <param name="round">One round; is given its seed, and fails by throwing.</param>
    /// <returns>Rounds that were run.</returns>
    public static async Task<int> RunAsync(int roundCount, Func<int, Task> round)
    {
        ArgumentNullException.ThrowIfNull(round);
        string? seconds = Environment.GetEnvironmentVariable(SecondsVariable);
        if (seconds is null)
        {
            for (int seed = 0; seed < roundCount; seed++)
            {
                await RunRoundAsync(round, seed);
            }

            return roundCount;
        }

        return await RunForAsync(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), round);
    }

    /// <summary>Tells what came of a run that somebody asked for by <see cref="SecondsVariable"/>; a test run is silent.</summary>
    public static void Report(FormattableString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Environment.GetEnvironmentVariable(SecondsVariable) is not null)
        {
            Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<int> RunForAsync(TimeSpan time, Func<int, Task> round)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long heapBefore = 0;
        int seed = 0;
        for (; watch.Elapsed < time; seed++)
        {
            if (seed == WarmUpRoundCount)
            {
                heapBefore = GC.GetTotalMemory(forceFullCollection: true);
            }

            await RunRoundAsync(round, seed);
        }

        long heapAfter = GC.GetTotalMemory(forceFullCollection: true);
        long growth = heapAfter - heapBefore;
        Report($"{seed} rounds in {watch.Elapsed.TotalSeconds:0} s; heap: {heapBefore} bytes after {WarmUpRoundCount} rounds, {heapAfter} after all.");
        return growth <= HeapGrowthMaxBytes
            ? seed
            : throw new InvalidOperationException($"After {seed} rounds the heap has grown by {growth} bytes.");
    }

    private static async Task RunRoundAsync(Func<int, Task> round, int seed)
    {
        try
        {
            await round(seed);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Round {seed} failed: {exception.Message}", exception);
        }
    }
}
