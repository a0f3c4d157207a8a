using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Paths;

namespace EduGraph.Analytics.Tests.Paths;

public sealed class WeightedShortestPathTests
{
    private static readonly Network Detour = Network.FromEdges(
        5, [new Edge(0, 1, 10), new Edge(0, 2, 2), new Edge(2, 3, 3), new Edge(3, 1, 4)], isDirected: true);

    [Fact]
    public void Detour_of_shorter_edges_is_taken()
    {
        var path = WeightedShortestPath.Find(Detour, 0, 1);

        Assert.Equal([0, 2, 3, 1], path!.Value.Nodes);
        Assert.Equal(9, path.Value.Length);
    }

    [Fact]
    public void Way_from_a_node_to_itself_has_no_length() => Assert.Equal(0, WeightedShortestPath.Find(Detour, 2, 2)!.Value.Length);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 0)] // against the direction
    public void No_way_is_null(int source, int target) => Assert.Null(WeightedShortestPath.Find(Detour, source, target));

    [Fact]
    public void Node_outside_the_network_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedShortestPath.Find(Detour, 0, 5));
}
