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
    [Fact]
    public void Every_measure_equals_the_one_of_igraph_or_networkx()
    {
        var cases = NetworkCases.Generate(count: 200, seed: 1).ToList();
        var answers = MeasureOracle.Ask(cases);
        Assert.Equal(cases.Count, answers.Count);
        var differences = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            Compare(cases[i], new MeasureOracle($"case {i} ({cases[i].Name})", answers[i], differences));
        }

        MeasureOracle.FailIfAny(differences);
    }

    internal static void Compare(NetworkCase test, MeasureOracle oracle)
    {
        var network = test.Network;
        var simple = network.Simplify();
        var groups = Partition.Normalise(test.Groups);
        var holes = StructuralHoles.Constraint(network);
        var cuts = CutSearch.Compute(network);
        var clustering = Clustering.Compute(network);

        oracle.Each("degree", Degree.Compute(network, EdgeDirection.Both).Select(degree => (double)degree));
        oracle.Each("indegree", Degree.Compute(network, EdgeDirection.In).Select(degree => (double)degree));
        oracle.Each("strength", Degree.Strength(network, EdgeDirection.Both));
        oracle.Each("betweenness", Betweenness.Compute(network));
        oracle.Each("weightedBetweenness", Betweenness.Compute(network, weightsAreLengths: true));
        oracle.Each("closeness", Closeness.Compute(network));
        oracle.Each("weightedCloseness", Closeness.Compute(network, weightsAreLengths: true));
        oracle.Each("harmonic", Closeness.Harmonic(network));
        oracle.Each("pagerank", PageRank.Compute(network));
        oracle.Each("coreness", CoreNumbers.Compute(network).Select(core => (double)core));
        oracle.Each("triangles", clustering.Triangles.Select(count => (double)count));
        oracle.Each("clustering", clustering.Local);
        oracle.One("transitivity", clustering.Transitivity);
        oracle.Each("constraint", holes);
        oracle.Each("weightedEffectiveSize", StructuralHoles.EffectiveSize(network));
        oracle.Each("brokerage", GouldFernandez.Compute(simple, test.Groups).SelectMany(roles => new double[] { roles.Coordinator, roles.Consultant, roles.Gatekeeper, roles.Representative, roles.Liaison }));
        oracle.One("externalInternal", Assortativity.ExternalInternalIndex(network, test.Groups));
        oracle.Each("effectiveSize", StructuralHoles.EffectiveSize(Unweighed(simple)));
        oracle.One("groupAssortativity", Assortativity.ByGroup(network, test.Groups));
        oracle.One("degreeAssortativity", Assortativity.ByDegree(network));
        oracle.One("density", Summary.Density(network));
        oracle.One("diameter", Summary.DistancesOf(network).Diameter);
        oracle.One("modularity", Modularity.Compute(network, groups));
        oracle.AtLeast("bestModularity", Leiden.Compute(network, seed: 1).Modularity, lessBy: 0.005);
        oracle.Each("articulation", cuts.ArticulationPoints.Select(node => (double)node));
        oracle.Each("bridges", cuts.Bridges.SelectMany(bridge => new double[] { bridge.Lesser, bridge.Greater }));
        oracle.Each("weak", Components.Weak(network).Groups.Select(group => (double)group));
        oracle.Each("strong", Components.Strong(network).Groups.Select(group => (double)group));
        oracle.Each("eigenvector", oracle.Has("eigenvector") ? Eigenvector.Compute(simple) : []);
    }

    private static Network Unweighed(Network network) =>
        Network.FromEdges(network.NodeCount, [.. network.Edges().Select(edge => edge with { Weight = 1 })], network.IsDirected);
}
