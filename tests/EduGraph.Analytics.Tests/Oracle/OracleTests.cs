using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EduGraph.Analytics.Brokerage;
using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Mixing;
using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Tests.Oracle;

/// <summary>Every measure beside igraph's or networkx's on 200 generated networks.</summary>
public sealed class OracleTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Every_measure_equals_the_one_of_igraph_or_networkx()
    {
        var cases = NetworkCases.Generate(count: 200, seed: 1).ToList();
        var answers = AskOracle(cases);
        Assert.Equal(cases.Count, answers.Count);
        var differences = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            Compare(cases[i], answers[i], differences, i);
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences, the first:\n{string.Join('\n', differences.Take(20))}");
    }

    private static void Compare(NetworkCase test, JsonElement answer, List<string> differences, int number)
    {
        var network = test.Network;
        var simple = network.Simplify();
        var groups = Partition.Normalise(test.Groups);
        var holes = StructuralHoles.Constraint(network);
        var cuts = CutSearch.Compute(network);
        var clustering = Clustering.Compute(network);

        void Each(string name, IEnumerable<double> ours) => CompareAll(name, [.. ours], answer, differences, $"case {number} ({test.Name})");
        void One(string name, double ours) => Each(name, [ours]);

        Each("degree", Degree.Compute(network, EdgeDirection.Both).Select(degree => (double)degree));
        Each("indegree", Degree.Compute(network, EdgeDirection.In).Select(degree => (double)degree));
        Each("strength", Degree.Strength(network, EdgeDirection.Both));
        Each("betweenness", Betweenness.Compute(network));
        Each("weightedBetweenness", Betweenness.Compute(network, weightsAreLengths: true));
        Each("closeness", Closeness.Compute(network));
        Each("weightedCloseness", Closeness.Compute(network, weightsAreLengths: true));
        Each("harmonic", Closeness.Harmonic(network));
        Each("pagerank", PageRank.Compute(network));
        Each("coreness", CoreNumbers.Compute(network).Select(core => (double)core));
        Each("triangles", clustering.Triangles.Select(count => (double)count));
        Each("clustering", clustering.Local);
        One("transitivity", clustering.Transitivity);
        Each("constraint", holes);
        Each("effectiveSize", StructuralHoles.EffectiveSize(Unweighed(simple)));
        One("groupAssortativity", Assortativity.ByGroup(network, test.Groups));
        One("degreeAssortativity", Assortativity.ByDegree(network));
        One("density", Summary.Density(network));
        One("diameter", Summary.DistancesOf(network).Diameter);
        One("modularity", Modularity.Compute(network, groups));
        Each("articulation", cuts.ArticulationPoints.Select(node => (double)node));
        Each("bridges", cuts.Bridges.SelectMany(bridge => new double[] { bridge.Lesser, bridge.Greater }));
        Each("weak", Components.Weak(network).Groups.Select(group => (double)group));
        Each("strong", Components.Strong(network).Groups.Select(group => (double)group));
        Each("eigenvector", answer.TryGetProperty("eigenvector", out _) ? Eigenvector.Compute(simple) : []);
    }

    private static void CompareAll(string name, double[] ours, JsonElement answer, List<string> differences, string where)
    {
        if (!answer.TryGetProperty(name, out var value))
        {
            return; // not defined for this network, says the oracle
        }

        var theirs = Flatten(value).ToArray();
        if (name is "weak" or "strong")
        {
            theirs = [.. Partition.Normalise([.. theirs.Select(group => (int)group)]).Groups.Select(group => (double)group)];
        }

        if (ours.Length != theirs.Length)
        {
            differences.Add($"{where}: {name}: {ours.Length} values, not {theirs.Length}: [{Show(ours)}] instead of [{Show(theirs)}]");
            return;
        }

        for (var i = 0; i < ours.Length; i++)
        {
            var same = double.IsNaN(ours[i]) ? double.IsNaN(theirs[i]) : Math.Abs(ours[i] - theirs[i]) <= Tolerance * Math.Max(1, Math.Abs(theirs[i]));
            if (!same)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: {name}[{i}]: {ours[i]:R}, not {theirs[i]:R}"));
                return;
            }
        }
    }

    private static string Show(double[] values) => string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<double> Flatten(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Flatten),
        JsonValueKind.Null => [double.NaN],
        _ => [value.GetDouble()],
    };

    private static Network Unweighed(Network network) =>
        Network.FromEdges(network.NodeCount, [.. network.Edges().Select(edge => edge with { Weight = 1 })], network.IsDirected);

    private static List<JsonElement> AskOracle(List<NetworkCase> cases)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Oracle", "measures.py");
        var python = Environment.GetEnvironmentVariable("EDUGRAPH_TEST_PYTHON") ?? "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python) && CanImport(python), "No Python with igraph and networkx (Debian: python3-igraph, python3-networkx).");
        using var process = Start(python, script);
        var answers = Task.Run(() =>
        {
            var lines = new List<JsonElement>();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                lines.Add(JsonDocument.Parse(line).RootElement);
            }

            return lines;
        });
        foreach (var test in cases)
        {
            process.StandardInput.WriteLine(test.ToJson());
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return answers.Result;
    }

    private static bool CanImport(string python)
    {
        using var process = Start(python, "-c", "import igraph, networkx");
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(string python, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
