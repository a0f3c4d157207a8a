using EduGraph.Analytics.Links;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Links;

public sealed class LinkSuggestionsTests
{
    // 0 knows 1 and 2; both know 3; 2 knows 4 as well. So degrees are 2, 2, 3, 2, 1.
    private static readonly Network Example = Network.FromEdges(
        5, [new Edge(0, 1), new Edge(0, 2), new Edge(1, 3), new Edge(2, 3), new Edge(2, 4)], isDirected: false);

    [Theory]
    [InlineData(LinkRule.CommonNeighbours, 2.0, 1.0)]
    [InlineData(LinkRule.AdamicAdar, 2.3529343, 0.9102392)] // 1/ln 2 + 1/ln 3; 1/ln 3
    [InlineData(LinkRule.ResourceAllocation, 0.8333333, 0.3333333)] // 1/2 + 1/3; 1/3
    public void Score_is_the_sum_over_the_shared_neighbours(LinkRule rule, double first, double second)
    {
        var suggestions = LinkSuggestions.For(Example, node: 0, rule, limit: 10);

        Assert.Equal([3, 4], suggestions.Select(suggestion => suggestion.Node));
        Assert.Equal(first, suggestions[0].Score, 6);
        Assert.Equal(second, suggestions[1].Score, 6);
    }

    [Fact]
    public void Suggestion_says_through_whom() =>
        Assert.Equal([1, 2], LinkSuggestions.For(Example, node: 0, LinkRule.AdamicAdar, limit: 1).Single().SharedNeighbours);

    [Fact]
    public void Neighbours_and_the_node_itself_are_not_suggested()
    {
        var triangle = Network.FromEdges(3, [new Edge(0, 1), new Edge(1, 2), new Edge(2, 0), new Edge(0, 0)], isDirected: false);

        Assert.Empty(LinkSuggestions.For(triangle, node: 0, LinkRule.CommonNeighbours, limit: 10));
    }
}
