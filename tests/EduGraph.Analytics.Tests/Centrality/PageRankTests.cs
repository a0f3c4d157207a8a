using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Centrality;

public sealed class PageRankTests
{
    [Fact]
    public void Pagerank_scores_sum_to_one() =>
        Assert.All(
            Oracle.NetworkCases.Generate(count: 40, seed: 5).Where(test => test.Network.NodeCount > 0),
            test => Assert.Equal(1, PageRank.Compute(test.Network).Sum(), 12));

    [Fact]
    public void Node_without_outgoing_edges_shares_its_score_evenly()
    {
        // 0 → 1, and 1 goes on to either by chance: x0 = .15/2 + .85 x1/2, x1 = .15/2 + .85 (x0 + x1/2), x0 + x1 = 1.
        var scores = PageRank.Compute(Network.FromEdges(2, [new Edge(0, 1)], isDirected: true));

        Assert.Equal(0.5 / 1.425, scores[0], 12);
    }

    [Fact]
    public void Too_few_rounds_are_said()
    {
        var network = Network.FromEdges(3, [new Edge(0, 1), new Edge(1, 2), new Edge(1, 0)], isDirected: true);

        var exception = Assert.Throws<ConvergenceException>(() => PageRank.Compute(network, roundCountMax: 1));

        Assert.Contains("within 1 rounds", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    public void Damping_outside_its_range_is_refused(double damping) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PageRank.Compute(Network.FromEdges(1, [], false), damping));
}
