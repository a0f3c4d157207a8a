using System.Diagnostics;
using System.Globalization;
using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Projections;
using EduGraph.Analytics.Structure;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Benchmarks.Networks;

/// <summary>Measures of the network of institutions that share agreements, beside igraph on the same edges in the same run, round by round in turn.</summary>
internal static class NetworkBenchmark
{
    private const int ExactNodeCountMax = 10_000;
    private const int SampleCount = 200;
    private const double SecondsOfMeasure = 4; // of rounds after the warm-up
    private const int RoundCountMin = 3;
    private const int RoundCountMax = 51;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500); // the compiler's last tier comes after 30 calls and a tenth of a second

    public static async Task RunAsync(BenchmarkArguments arguments)
    {
        await using BenchmarkGraph graph = await BenchmarkGraph.LoadAsync(arguments);
        GraphSnapshot snapshot = await SnapshotBuilder.BuildAsync(graph.Store, graph.Schema, CancellationToken.None);
        ProjectionRule rule = ProjectionRule.Of(graph.Schema.FindProjection("AGREEMENTS")!) with { Weight = WeightRule.Count };
        Network weighted = ProjectionBuilder.Build(snapshot, rule).Network;
        // igraph is given no weights, so neither are the measures here.
        Network network = Network.FromEdges(weighted.NodeCount, [.. weighted.Edges().Select(edge => new Edge(edge.Source, edge.Target))], isDirected: false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.NodeCount:#,0} nodes, {network.EdgeCount:#,0} ties; medians of rounds in turn"));

        using IgraphProcess igraph = new(network);
        Compare("projection", igraph, () => ProjectionBuilder.Build(snapshot, rule));
        Compare("pagerank", igraph, () => PageRank.Compute(network));
        Compare("components", igraph, () => Components.Weak(network));
        Compare("cores", igraph, () => CoreNumbers.Compute(network));
        Compare("triangles", igraph, () => Clustering.Compute(network));
        Compare("louvain", igraph, () => Louvain.Compute(network, seed: 1));
        Compare("leiden", igraph, () => Leiden.Compute(network, seed: 1));
        Compare($"betweenness, {SampleCount} sources", igraph, () => Betweenness.Sample(network, SampleCount, seed: 1));
        if (network.NodeCount <= ExactNodeCountMax)
        {
            Compare("betweenness", igraph, () => Betweenness.Compute(network));
        }
    }

    private static void Compare(string name, IgraphProcess igraph, Action action)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            action();
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        igraph.Measure(name);

        (List<RoundTime> ours, List<RoundTime> theirs) = ([], []);
        start = Stopwatch.GetTimestamp();
        while (ours.Count < RoundCountMin || (ours.Count < RoundCountMax && Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsOfMeasure))
        {
            ours.Add(Time(action));
            if (igraph.Measure(name) is { } time)
            {
                theirs.Add(time);
            }
        }

        Print(name, ours, theirs);
    }

    private static RoundTime Time(Action action)
    {
        (long start, TimeSpan cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        action();
        return new RoundTime(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static void Print(string name, List<RoundTime> ours, List<RoundTime> theirs)
    {
        RoundTime us = Median(ours);
        string beside = "";
        if (theirs.Count > 0)
        {
            RoundTime them = Median(theirs);
            beside = string.Create(CultureInfo.InvariantCulture, $"   igraph {them.Ms,9:0.00} ms (cpu {them.CpuMs,9:0.00})   {us.Ms / them.Ms,5:0.00} of it (cpu {us.CpuMs / them.CpuMs:0.00}, least {Least(ours) / Least(theirs):0.00})");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {us.Ms,9:0.00} ms (cpu {us.CpuMs,9:0.00}, {ours.Count,2} rounds){beside}"));
    }

    private static RoundTime Median(List<RoundTime> rounds) =>
        new(Middle(rounds.Select(round => round.Ms)), Middle(rounds.Select(round => round.CpuMs)));

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static double Least(List<RoundTime> rounds) => rounds.Min(round => round.Ms);
}
