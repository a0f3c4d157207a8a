using EduGraph.Analytics.Mixing;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Mixing;

public sealed class AssortativityTests
{
    [Theory]
    [InlineData(new[] { 0, 0, 0 }, -1.0)]
    [InlineData(new[] { 0, 0, 1 }, 0.0)]
    [InlineData(new[] { 0, 1, 2 }, 1.0)]
    public void External_internal_index_runs_from_all_within_to_all_between(int[] groups, double index)
    {
        var path = Network.FromEdges(3, [new Edge(0, 1), new Edge(1, 2)], isDirected: false);

        Assert.Equal(index, Assortativity.ExternalInternalIndex(path, groups));
    }

    [Fact]
    public void Without_edges_nothing_can_be_said() =>
        Assert.True(double.IsNaN(Assortativity.ExternalInternalIndex(Network.FromEdges(2, [], false), [0, 1])));
}
