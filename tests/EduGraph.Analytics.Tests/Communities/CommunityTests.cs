using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Tests.Communities;

public sealed class CommunityTests
{
    // Zachary, "An information flow model for conflict and fission in small groups", 1977: 34 members of a karate club.
    // The greatest modularity is 0.41979 (Brandes et al., "On modularity clustering", 2008).
    private const string KarateClub =
        "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 "
        + "2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 "
        + "20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 "
        + "31-33 32-33";

    [Fact]
    public void Leiden_finds_the_best_division_of_the_karate_club()
    {
        var best = Enumerable.Range(0, 10).Select(seed => Leiden.Compute(Karate(), seed, iterationCount: 10)).MaxBy(found => found.Modularity)!;

        Assert.Equal(0.41979, best.Modularity, 5);
        Assert.Equal(4, best.Partition.GroupCount);
    }

    [Fact]
    public void Louvain_comes_near_the_best_division_of_the_karate_club()
    {
        var best = Enumerable.Range(0, 10).Max(seed => Louvain.Compute(Karate(), seed).Modularity);

        Assert.InRange(best, 0.4188, 0.41980);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Same_seed_gives_the_same_communities(int seed)
    {
        Assert.Equal(Leiden.Compute(Karate(), seed).Partition.Groups, Leiden.Compute(Karate(), seed).Partition.Groups);
        Assert.Equal(Louvain.Compute(Karate(), seed).Partition.Groups, Louvain.Compute(Karate(), seed).Partition.Groups);
    }

    [Fact]
    public void Leiden_communities_are_connected()
    {
        foreach (var test in Oracle.NetworkCases.Generate(count: 200, seed: 2))
        {
            var found = Leiden.Compute(test.Network, seed: 1);
            var within = test.Edges.Where(edge => found.Partition.Groups[edge.Source] == found.Partition.Groups[edge.Target]).ToArray();
            var pieces = Components.Weak(Network.FromEdges(test.Network.NodeCount, within, isDirected: false));
            Assert.Equal(found.Partition.Groups, pieces.Groups);
        }
    }

    [Fact]
    public void Two_triangles_with_a_bridge_are_two_communities()
    {
        var network = Network.FromEdges(6, Parse("0-1 1-2 0-2 3-4 4-5 3-5 2-3"), isDirected: false);

        var found = Leiden.Compute(network, seed: 0);

        Assert.Equal([0, 0, 0, 1, 1, 1], found.Partition.Groups);
        // 6 of 7 ties within; each group has half of the ends: 6/7 - 2 · (1/2)².
        Assert.Equal((6.0 / 7) - 0.5, found.Modularity, 12);
    }

    [Fact]
    public void Without_edges_every_node_is_a_community_and_modularity_is_undefined()
    {
        var found = Leiden.Compute(Network.FromEdges(3, [], isDirected: false), seed: 0);

        Assert.Equal([0, 1, 2], found.Partition.Groups);
        Assert.True(double.IsNaN(found.Modularity));
    }

    [Fact]
    public void Search_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => Leiden.Compute(Karate(), seed: 0, cancellationToken: cancellation.Token));
        Assert.Throws<OperationCanceledException>(() => Louvain.Compute(Karate(), seed: 0, cancellationToken: cancellation.Token));
    }

    private static Network Karate() => Network.FromEdges(34, Parse(KarateClub), isDirected: false);

    private static Edge[] Parse(string text) =>
        [.. text.Split(' ').Select(pair => pair.Split('-').Select(node => int.Parse(node, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).Select(ends => new Edge(ends[0], ends[1]))];
}
