using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Networks;

public sealed class NetworkTests
{
    [Fact]
    public void Undirected_edge_stands_in_both_rows_and_a_loop_twice_in_its_own()
    {
        var network = Network.FromEdges(3, [new Edge(2, 0), new Edge(1, 1)], isDirected: false);

        Assert.Equal([2], network.Outgoing.TargetsOf(0).ToArray());
        Assert.Equal([1, 1], network.Outgoing.TargetsOf(1).ToArray());
        Assert.Equal([0], network.Outgoing.TargetsOf(2).ToArray());
        Assert.Equal(2, network.EdgeCount);
    }

    [Fact]
    public void Edges_come_back_each_once()
    {
        Edge[] edges = [new(0, 0), new(0, 1, 2), new(0, 1, 3), new(2, 2), new(2, 2)];

        Assert.Equal(edges, Network.FromEdges(3, edges, isDirected: false).Edges());
        Assert.Equal(edges, Network.FromEdges(3, edges, isDirected: true).Edges());
    }

    [Fact]
    public void Simplified_network_adds_parallel_edges_of_both_directions_and_drops_loops()
    {
        var simple = Network.FromEdges(2, [new Edge(0, 1, 2), new Edge(1, 0, 3), new Edge(0, 0, 9)], isDirected: true).Simplify();

        Assert.Equal([new Edge(0, 1, 5)], simple.Edges());
    }

    [Theory]
    [InlineData(0, 2, 1.0)]
    [InlineData(-1, 0, 1.0)]
    [InlineData(0, 1, 0.0)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, 1, double.PositiveInfinity)]
    public void Edge_outside_the_nodes_or_without_a_proper_weight_is_refused(int source, int target, double weight) =>
        Assert.Throws<ArgumentException>(() => Network.FromEdges(2, [new Edge(source, target, weight)], isDirected: false));

    [Fact]
    public void Change_tells_new_ended_and_kept_ties()
    {
        var earlier = Network.FromEdges(4, [new Edge(0, 1), new Edge(1, 2)], isDirected: false);
        var later = Network.FromEdges(4, [new Edge(2, 1, 5), new Edge(2, 3)], isDirected: false);

        var change = NetworkChange.Between(earlier, later);

        Assert.Equal([new Edge(2, 3)], change.New);
        Assert.Equal([new Edge(0, 1)], change.Ended);
        Assert.Equal([new Edge(1, 2, 5)], change.Kept);
    }

    [Fact]
    public void Networks_over_different_nodes_cannot_be_compared() =>
        Assert.Throws<ArgumentException>(() => NetworkChange.Between(Network.FromEdges(1, [], false), Network.FromEdges(2, [], false)));
}
