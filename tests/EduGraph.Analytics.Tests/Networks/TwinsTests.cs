using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Tests.Oracle;

namespace EduGraph.Analytics.Tests.Networks;

public sealed class TwinsTests
{
    [Fact]
    public void Leaves_of_a_star_are_open_twins_and_the_corners_of_a_clique_are_closed_ones()
    {
        // 0 is the middle of the leaves 1, 2 and 3, and a corner of the clique 0, 4, 5, 6.
        int[][] pairs = [[0, 1], [0, 2], [0, 3], [0, 4], [0, 5], [0, 6], [4, 5], [4, 6], [5, 6]];

        var twins = Twins.Of(Network.FromEdges(7, [.. pairs.Select(pair => new Edge(pair[0], pair[1]))], isDirected: false));

        Assert.Equal([0, 1, 1, 1, 2, 2, 2], twins.ClassOf);
        Assert.Equal([1, 3, 3], twins.Sizes);
        Assert.Equal([false, true, false], twins.AreOpen);
        Assert.Equal([1, 2], twins.Rows.TargetsOf(0));
        Assert.Equal([0], twins.Rows.TargetsOf(2));
    }

    [Fact]
    public void Nodes_are_of_one_class_if_and_only_if_they_have_the_same_neighbours()
    {
        foreach (var test in NetworkCases.Generate(count: 200, seed: 3).Where(test => test.Network.IsSimple()))
        {
            var (rows, twins) = (test.Network.Outgoing, Twins.Of(test.Network));
            for (var left = 0; left < rows.NodeCount; left++)
            {
                for (var right = left + 1; right < rows.NodeCount; right++)
                {
                    var areAlike = rows.TargetsOf(left).ToArray().Except([right]).SequenceEqual(rows.TargetsOf(right).ToArray().Except([left]));
                    Assert.True(areAlike == (twins.ClassOf[left] == twins.ClassOf[right]), $"{test.Name}: {left} and {right}");
                }
            }
        }
    }

    [Fact]
    public void Network_with_parallel_edges_or_loops_is_left_as_it_is()
    {
        var network = Network.FromEdges(3, [new Edge(0, 1), new Edge(0, 1), new Edge(0, 2)], isDirected: false);

        Assert.Equal([0, 1, 2], Twins.Of(network).ClassOf);
    }
}
