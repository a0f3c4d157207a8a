using System.Globalization;

namespace EduGraph.Benchmarks.Http;

/// <summary>The load generator, in a process of its own.</summary>
internal sealed class LoadProcess : IDisposable
{
    // One thread that waits for sockets and does the work there and then: no hop to another thread for each answer.
    private static readonly (string Name, string Value)[] Environment =
        [("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1"), ("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1")];

    private readonly ChildProcess _process;

    private LoadProcess(ChildProcess process) => _process = process;

    public static LoadProcess Start() => new(ChildProcess.Start([BenchmarkArguments.HttpLoad], Environment));

    public void Pin(int processor) => _process.Pin(processor);

    /// <summary>Asks a server for a query's answer, over and over, for a time.</summary>
    public async Task<LoadResult> RunAsync(int port, string query, ServedAnswer answer, TimeSpan time)
    {
        await _process.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{port} {query} {answer} {time.TotalMilliseconds}"));
        string[] words = (await _process.ReadLineAsync()).Split(' ');
        return new LoadResult(
            long.Parse(words[0], CultureInfo.InvariantCulture),
            TimeSpan.FromMilliseconds(double.Parse(words[1], CultureInfo.InvariantCulture)),
            int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    public void Dispose() => _process.Dispose();
}
