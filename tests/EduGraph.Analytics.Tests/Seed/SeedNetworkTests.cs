using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Projections;
using EduGraph.Analytics.Tests.Oracle;

namespace EduGraph.Analytics.Tests.Seed;

/// <summary>The networks that the seed data makes: every projection by every metric.</summary>
public sealed class SeedNetworkTests(SeedSnapshot seed) : IClassFixture<SeedSnapshot>
{
    // The default of the API's NetworkMillionStepsMax, and of the worlds of a ranking.
    private const double StepsMax = 1_000e6;
    private const int Worlds = 100;

    [Fact]
    public void Every_metric_of_every_projection_equals_the_one_of_igraph_or_networkx()
    {
        var analyses = Analyses();
        List<NetworkCase> cases = [.. analyses.Select(entry => CaseOf(entry.Name, entry.Analysis))];
        var answers = MeasureOracle.Ask(cases);
        var differences = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var oracle = new MeasureOracle(cases[i].Name, answers[i], differences);
            Compare(analyses[i].Analysis, oracle);
            oracle.AtLeast("bestModularity", analyses[i].Analysis.CommunitiesBy(isLeiden: true, seed: 1, resolution: 1, Token).Modularity, lessBy: 0.005);
        }

        MeasureOracle.FailIfAny(differences);
        // It leaves out the eigenvector where two pieces of the network share the greatest eigenvalue.
        Assert.InRange(answers.Count(answer => answer.TryGetProperty("eigenvector", out _)), cases.Count / 2, cases.Count);
    }

    [Fact]
    public void Every_ranking_with_the_default_worlds_is_within_the_default_limit()
    {
        foreach (var (name, analysis) in Analyses())
        {
            foreach (var metric in Enum.GetValues<NetworkMetric>())
            {
                var work = Worlds * (MetricWork.OfWorld(seed.Snapshot) + analysis.WorkOf(metric));
                Assert.True(work <= StepsMax, $"{metric} of {name}: {work} steps");
            }
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private List<(string Name, NetworkAnalysis Analysis)> Analyses() =>
        [.. seed.Snapshot.Schema.Projections.Select(projection =>
            (projection.Name, new NetworkAnalysis(ProjectionBuilder.Build(seed.Snapshot, ProjectionRule.Of(projection)))))];

    private static NetworkCase CaseOf(string name, NetworkAnalysis analysis)
    {
        var network = analysis.Projected.Network;
        Assert.True(network.EdgeCount > 0, name);
        return new NetworkCase(name, network, [.. network.Edges()], analysis.GroupsBy(NetworkGroup.Country));
    }

    private static void Compare(NetworkAnalysis analysis, MeasureOracle oracle)
    {
        (string Name, NetworkMetric Metric)[] names =
        [
            ("degree", NetworkMetric.Degree), ("strength", NetworkMetric.Strength), ("betweenness", NetworkMetric.Betweenness),
            ("closeness", NetworkMetric.Closeness), ("harmonic", NetworkMetric.Harmonic), ("pagerank", NetworkMetric.PageRank),
            ("coreness", NetworkMetric.Core), ("triangles", NetworkMetric.Triangles), ("clustering", NetworkMetric.Clustering),
            ("constraint", NetworkMetric.Constraint), ("weightedEffectiveSize", NetworkMetric.EffectiveSize), ("eigenvector", NetworkMetric.Eigenvector),
            ("brokerageTotal", NetworkMetric.Brokerage),
        ];
        Assert.Equal(Enum.GetValues<NetworkMetric>().Length, names.Length);
        foreach (var (name, metric) in names)
        {
            oracle.Each(name, analysis.ValuesOf(metric, Token));
        }

        oracle.One("transitivity", analysis.ClusteringOf().Transitivity);
        oracle.One("diameter", analysis.DistancesOf(Token).Diameter);
        oracle.One("degreeAssortativity", analysis.DegreeAssortativity());
        oracle.One("groupAssortativity", analysis.AssortativityBy(NetworkGroup.Country));
        oracle.One("externalInternal", analysis.ExternalInternalIndexBy(NetworkGroup.Country));
        oracle.Each("articulation", analysis.CutsOf().ArticulationPoints.Select(node => (double)node));
        oracle.Each("weak", analysis.ComponentsOf().Groups.Select(group => (double)group));
    }
}
