using System.Diagnostics;
using System.Globalization;
using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Projections;
using EduGraph.Analytics.Structure;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Benchmarks.Networks;

/// <summary>Measures of the network of institutions that share agreements, beside igraph on the same edges in the same run.</summary>
internal static class NetworkBenchmark
{
    private const int ExactNodeCountMax = 10_000; // as in igraph_times.py
    private const int SampleCount = 200;
    private const string Python = "/usr/bin/python3"; // the system's own, for which Debian has python3-igraph

    public static async Task RunAsync(BenchmarkArguments arguments)
    {
        await using BenchmarkGraph graph = await BenchmarkGraph.LoadAsync(arguments);
        GraphSnapshot snapshot = await SnapshotBuilder.BuildAsync(graph.Store, graph.Schema, CancellationToken.None);
        ProjectionRule rule = ProjectionRule.Of(graph.Schema.FindProjection("AGREEMENTS")!) with { Weight = WeightRule.Count };
        ((double projectMs, _), ProjectedNetwork projected) = Best(3, () => ProjectionBuilder.Build(snapshot, rule));
        Network weighted = projected.Network;
        // igraph is given no weights, so neither are the measures here.
        Network network = Network.FromEdges(weighted.NodeCount, [.. weighted.Edges().Select(edge => new Edge(edge.Source, edge.Target))], isDirected: false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.NodeCount:#,0} nodes, {network.EdgeCount:#,0} ties; projected in {projectMs:0.0} ms"));

        Dictionary<string, (double Ms, double CpuMs)> igraph = await RunIgraphAsync(network);
        Print("pagerank", Best(5, () => PageRank.Compute(network)).Time, igraph);
        Print("components", Best(5, () => Components.Weak(network)).Time, igraph);
        Print("cores", Best(5, () => CoreNumbers.Compute(network)).Time, igraph);
        Print("triangles", Best(3, () => Clustering.Compute(network)).Time, igraph);
        Print("louvain", Best(3, () => Louvain.Compute(network, seed: 1)).Time, igraph);
        Print("leiden", Best(3, () => Leiden.Compute(network, seed: 1)).Time, igraph);
        Print($"betweenness, {SampleCount} sources", Best(2, () => Betweenness.Sample(network, SampleCount, seed: 1)).Time, igraph);
        if (network.NodeCount <= ExactNodeCountMax)
        {
            Print("betweenness", Best(1, () => Betweenness.Compute(network)).Time, igraph);
        }
    }

    // The time on all processors is told too: it says how much was done, however busy the machine is with other things.
    private static ((double Ms, double CpuMs) Time, T Result) Best<T>(int roundCount, Func<T> action)
    {
        T result = action(); // once for the compiler
        (double Ms, double CpuMs) best = (double.PositiveInfinity, double.PositiveInfinity);
        for (int round = 0; round < roundCount; round++)
        {
            (long start, TimeSpan cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            result = action();
            (double Ms, double CpuMs) time =
                (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
            best = time.Ms < best.Ms ? time : best;
        }

        return (best, result);
    }

    private static void Print(string name, (double Ms, double CpuMs) time, Dictionary<string, (double Ms, double CpuMs)> igraph)
    {
        string beside = igraph.TryGetValue(name, out (double Ms, double CpuMs) other)
            ? string.Create(CultureInfo.InvariantCulture, $"igraph {other.Ms,10:0.00} ms (cpu {other.CpuMs,10:0.00})   {time.Ms / other.Ms,5:0.00} of it")
            : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {time.Ms,10:0.00} ms (cpu {time.CpuMs,10:0.00})   {beside}"));
    }

    /// <summary>Times by name; empty, with a word, where there is no igraph.</summary>
    private static async Task<Dictionary<string, (double Ms, double CpuMs)>> RunIgraphAsync(Network network)
    {
        string edges = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(edges, network.Edges().Select(edge => string.Create(CultureInfo.InvariantCulture, $"{edge.Source} {edge.Target}")));
            string script = Path.Combine(AppContext.BaseDirectory, "Networks", "igraph_times.py");
            string nodeCount = network.NodeCount.ToString(CultureInfo.InvariantCulture);
            using Process process = Process.Start(new ProcessStartInfo(Python, [script, edges, nodeCount]) { RedirectStandardOutput = true })!;
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                Console.WriteLine($"{Python} with igraph (Debian's python3-igraph) ended with {process.ExitCode}: nothing to compare with.");
            }

            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .ToDictionary(
                    words => words[0],
                    words => (double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture)));
        }
        finally
        {
            File.Delete(edges);
        }
    }
}
