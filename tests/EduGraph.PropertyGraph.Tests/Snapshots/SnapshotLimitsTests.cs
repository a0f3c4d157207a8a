using System.Text;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Traversal;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

/// <summary>Each limit at its edge.</summary>
public sealed class SnapshotLimitsTests
{
    private static readonly string Directives = File.ReadAllText(Path.Combine(GraphSchemaReader.DefaultFolder, "directives.graphql"));

    [Theory]
    [InlineData(SnapshotBuilder.EndCountMax / 2, true)]
    [InlineData((SnapshotBuilder.EndCountMax / 2) + 1, false)]
    public void Kind_can_be_so_many_ends_and_no_more(int typeCount, bool expected)
    {
        var text = new StringBuilder("\"Any.\" interface Node { \"Url.\" url: String }\n\"A source.\" type Source implements Node @node(list: \"sources\") {\n");
        for (var i = 0; i < typeCount; i++)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"\"Out.\" out{i}: [Source!]! @relationship(type: \"T{i}\", direction: OUT)");
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"\"In.\" in{i}: [Source!]! @relationship(type: \"T{i}\", direction: IN)");
        }

        var schema = GraphSchemaReader.Read([("directives.graphql", Directives), ("test.graphql", text + "}")]);
        if (expected)
        {
            Assert.Equal(0, new SnapshotBuilder(schema).Build(1).Nodes.Count);
        }
        else
        {
            var exception = Assert.Throws<ArgumentException>(() => new SnapshotBuilder(schema));
            Assert.StartsWith("\"Source\" is an end of 66 relationship types; a snapshot holds 64.", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Schema_without_sources_is_refused()
    {
        var schema = GraphSchemaReader.Read(
            [("directives.graphql", Directives), ("test.graphql", "\"Any.\" interface Node { \"Url.\" url: String }\n\"A.\" type Club implements Node @node(list: \"clubs\") { \"Motto.\" motto: String }")]);
        Assert.StartsWith("The schema has no kind \"Source\".", Assert.Throws<ArgumentException>(() => new SnapshotBuilder(schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_beyond_the_limit_drop_the_one_not_asked_for_longest()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("a", "Institution", "A");
        var orders = graph.Build().Orders;
        var (first, second) = (OrderOf(0), OrderOf(1));
        for (var i = 2; i < NodeOrders.OrderCountMax; i++)
        {
            OrderOf(i);
        }

        Assert.Same(first, OrderOf(0)); // asked for again: the second is the oldest now
        OrderOf(NodeOrders.OrderCountMax);
        Assert.Same(first, OrderOf(0));
        Assert.NotSame(second, OrderOf(1));

        // As many orders as are asked for: the bits of a number say which way each of seven keys goes.
        NodeOrder OrderOf(int number) =>
            orders.Get("Institution", [.. Enumerable.Range(0, 7).Select(bit => new SortKey(SortKeyKind.Id, IsDescending: (number >> bit & 1) != 0))]);
    }

    [Fact]
    public void Depths_and_lengths_beyond_the_limits_are_argument_errors()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("a", "Institution", "A").Node("b", "Institution", "B");
        var snapshot = graph.Build();
        Assert.Single(Neighbourhood.Find(snapshot, [0], Neighbourhood.DepthMax, TraversalFilter.All, 10, 10).Nodes);
        Assert.Throws<ArgumentOutOfRangeException>(() => Neighbourhood.Find(snapshot, [0], Neighbourhood.DepthMax + 1, TraversalFilter.All, 10, 10));
        Assert.Empty(ShortestPaths.Find(snapshot, 0, 1, ShortestPaths.LengthMax, TraversalFilter.All, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPaths.Find(snapshot, 0, 1, ShortestPaths.LengthMax + 1, TraversalFilter.All, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPaths.Find(snapshot, 0, 1, 1, TraversalFilter.All, 0));
    }
}
