using System.Diagnostics;
using System.Globalization;
using EduGraph.Analytics.Networks;

namespace EduGraph.Benchmarks.Networks;

/// <summary>igraph beside us: measures one thing whenever it is asked, so that its rounds and ours can take turns on a machine that is not quiet.</summary>
internal sealed class IgraphProcess : IDisposable
{
    private const string Python = "/usr/bin/python3"; // the system's own, for which Debian has python3-igraph

    private readonly string _edges = Path.GetTempFileName();
    private readonly Process _process;

    public IgraphProcess(Network network)
    {
        File.WriteAllLines(_edges, network.Edges().Select(edge => string.Create(CultureInfo.InvariantCulture, $"{edge.Source} {edge.Target}")));
        string script = Path.Combine(AppContext.BaseDirectory, "Networks", "igraph_times.py");
        string nodeCount = network.NodeCount.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(new ProcessStartInfo(Python, [script, _edges, nodeCount]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Measures once.</summary>
    /// <returns>The times; null where igraph has no such measure, or there is no igraph.</returns>
    public RoundTime? Measure(string name)
    {
        if (_process.HasExited)
        {
            return null;
        }

        _process.StandardInput.WriteLine(name);
        string[]? words = _process.StandardOutput.ReadLine()?.Split(' ');
        return words is [string ms, string cpuMs]
            ? new RoundTime(double.Parse(ms, CultureInfo.InvariantCulture), double.Parse(cpuMs, CultureInfo.InvariantCulture))
            : null;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
        }

        _process.Dispose();
        File.Delete(_edges);
    }
}

/// <summary>What one round took.</summary>
/// <param name="Ms">On the clock.</param>
/// <param name="CpuMs">On all processors: says how much was done, however busy the machine is with other things.</param>
internal sealed record RoundTime(double Ms, double CpuMs);
