using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Centrality;

public sealed class BetweennessTests
{
    [Fact]
    public void On_a_path_of_five_the_middle_lies_between_four_pairs() =>
        Assert.Equal([0, 3, 4, 3, 0], Betweenness.Compute(Path(5)));

    [Fact]
    public void Sample_of_all_nodes_is_exact()
    {
        var sampled = Betweenness.Sample(Path(5), sourceCount: 5, seed: 1);

        Assert.Equal([0, 3, 4, 3, 0], sampled.Scores);
        Assert.Equal(0, sampled.ErrorBound);
    }

    [Fact]
    public void Sampled_scores_stay_within_the_bound_that_is_stated()
    {
        var network = Oracle.NetworkCases.Generate(count: 60, seed: 3).MaxBy(test => test.Network.EdgeCount)!.Network;
        var exact = Betweenness.Compute(network);
        var sampled = Betweenness.Sample(network, sourceCount: network.NodeCount / 2, seed: 1);

        Assert.True(sampled.ErrorBound > 0);
        Assert.All(exact.Zip(sampled.Scores), pair => Assert.InRange(pair.Second, pair.First - sampled.ErrorBound, pair.First + sampled.ErrorBound));
    }

    [Fact]
    public void Same_seed_draws_the_same_sample() =>
        Assert.Equal(Betweenness.Sample(Path(50), 10, seed: 4).Scores, Betweenness.Sample(Path(50), 10, seed: 4).Scores);

    [Fact]
    public void Computation_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => Betweenness.Compute(Path(5), cancellationToken: cancellation.Token));
    }

    private static Network Path(int nodeCount) =>
        Network.FromEdges(nodeCount, [.. Enumerable.Range(0, nodeCount - 1).Select(node => new Edge(node, node + 1))], isDirected: false);
}
