using System.Globalization;

namespace EduGraph.Benchmarks.Http;

/// <summary>A server of the benchmark, in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly ChildProcess _process;

    private ServerProcess(ChildProcess process, ServedAnswer answer, int port)
    {
        _process = process;
        Answer = answer;
        Port = port;
    }

    public ServedAnswer Answer { get; }

    public int Port { get; }

    public TimeSpan ProcessorTime => _process.ProcessorTime;

    public static async Task<ServerProcess> StartAsync(ServedAnswer answer, BenchmarkArguments arguments)
    {
        List<string> words = [BenchmarkArguments.HttpServer, $"{answer}", "--nodes", arguments.NodeCount.ToString(CultureInfo.InvariantCulture)];
        if (arguments.GraphFolder is not null)
        {
            words.AddRange(["--graph", arguments.GraphFolder]);
        }

        ChildProcess process = ChildProcess.Start(words, []);
        return new ServerProcess(process, answer, int.Parse(await process.ReadLineAsync(), CultureInfo.InvariantCulture));
    }

    public void Pin(int processor) => _process.Pin(processor);

    public void Dispose() => _process.Dispose();
}
