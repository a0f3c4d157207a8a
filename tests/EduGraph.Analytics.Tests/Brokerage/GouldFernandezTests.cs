using EduGraph.Analytics.Brokerage;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Brokerage;

public sealed class GouldFernandezTests
{
    /// <summary>One way a → b → c, the groups of the three chosen so that b has just the role.</summary>
    [Theory]
    [InlineData(0, 0, 0, "Coordinator")]
    [InlineData(0, 1, 0, "Consultant")]
    [InlineData(0, 1, 1, "Gatekeeper")]
    [InlineData(0, 0, 1, "Representative")]
    [InlineData(0, 1, 2, "Liaison")]
    public void Role_follows_from_the_groups_of_the_three(int from, int by, int to, string role)
    {
        var roles = GouldFernandez.Compute(Directed(3, (0, 1), (1, 2)), [from, by, to]);

        Assert.Equal(1, typeof(BrokerageRoles).GetProperty(role)!.GetValue(roles[1]) is long count ? count : -1);
        Assert.Equal(1, roles[1].Total);
        Assert.Equal(0, roles[0].Total + roles[2].Total);
    }

    [Fact]
    public void Nobody_brokers_between_two_that_have_a_tie_of_their_own() =>
        Assert.All(GouldFernandez.Compute(Directed(3, (0, 1), (1, 2), (0, 2)), [0, 1, 2]), roles => Assert.Equal(0, roles.Total));

    [Fact]
    public void Undirected_pair_counts_in_both_directions()
    {
        var path = Network.FromEdges(3, [new Edge(0, 1), new Edge(1, 2)], isDirected: false);

        Assert.Equal(2, GouldFernandez.Compute(path, [0, 1, 2])[1].Liaison);
    }

    [Fact]
    public void Parallel_edges_and_loops_add_nothing() =>
        Assert.Equal(1, GouldFernandez.Compute(Directed(3, (0, 1), (0, 1), (1, 1), (1, 2), (1, 2)), [0, 1, 2])[1].Total);

    [Fact]
    public void A_group_is_asked_of_every_node() =>
        Assert.Throws<ArgumentException>(() => GouldFernandez.Compute(Directed(3, (0, 1)), [0, 1]));

    private static Network Directed(int nodeCount, params (int, int)[] edges) =>
        Network.FromEdges(nodeCount, [.. edges.Select(edge => new Edge(edge.Item1, edge.Item2))], isDirected: true);
}
