using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class NodeOrdersTests
{
    private static readonly GraphSnapshot Snapshot = Build();

    [Theory]
    [InlineData("", "a b c d")]
    [InlineData("-Id", "d c b a")]
    [InlineData("Name", "b c a d")] // alpha, Ärmel, beta, beta: case and diacritics do not count; equal names go by id
    [InlineData("-Name", "a d c b")]
    [InlineData("establishedOn", "c a b d")] // 1990, 2001, 2001-05, none
    [InlineData("-establishedOn", "b a c d")] // nodes without a value stand last either way
    [InlineData("country,-Name", "a b c d")]
    [InlineData("-country,Id", "c a b d")]
    [InlineData("-agreements", "b a c d")]
    [InlineData("studentCount", "d b a c")]
    [InlineData("type", "c a b d")]
    public void Nodes_stand_in_the_order_asked_for(string keys, string expected)
    {
        var order = Snapshot.Orders.Get("Institution", KeysOf(keys));
        Assert.Equal(expected, string.Join(' ', order.Nodes.ToArray().Select(Snapshot.Nodes.IdOf)));

        // Every cursor leads to the node after it, and a node that has gone leads to where it would stand.
        for (var i = 0; i < order.Nodes.Length; i++)
        {
            var key = order.KeyOf(order.Nodes[i]);
            var id = Snapshot.Nodes.IdOf(order.Nodes[i]);
            Assert.Equal(i + 1, order.PositionAfter(key, id));
            Assert.Equal(i, order.PositionOf(key, id));
        }
    }

    [Fact]
    public void Cursor_of_a_node_that_has_gone_leads_to_where_it_would_stand()
    {
        var order = Snapshot.Orders.Get("Institution", [new SortKey(SortKeyKind.Name)]);
        Assert.Equal(2, order.PositionAfter([Claims.ClaimValue.Text("b")], "zzz"));
        Assert.Equal(4, order.PositionAfter([Claims.ClaimValue.Text("beta")], "zzz"));
        Assert.Equal(4, order.PositionAfter([null], "a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Id")]
    public void Interface_lists_the_nodes_of_all_its_kinds(string keys)
    {
        var order = Snapshot.Orders.Get("Body", KeysOf(keys));
        Assert.Equal("a b bb c d", string.Join(' ', order.Nodes.ToArray().Select(Snapshot.Nodes.IdOf)));
        for (var i = 0; i < order.Nodes.Length; i++)
        {
            Assert.Equal(i + 1, order.PositionAfter(order.KeyOf(order.Nodes[i]), Snapshot.Nodes.IdOf(order.Nodes[i])));
        }
    }

    [Fact]
    public void Same_order_is_made_once() =>
        Assert.Same(Snapshot.Orders.Get("Institution", KeysOf("Name")), Snapshot.Orders.Get("Institution", KeysOf("Name")));

    [Fact]
    public void Unknown_key_or_type_is_an_argument_error()
    {
        Assert.Throws<ArgumentException>(() => Snapshot.Orders.Get("Institution", KeysOf("nothing")));
        Assert.Throws<ArgumentException>(() => Snapshot.Orders.Get("Nobody", []));
        Assert.Throws<ArgumentException>(() => Snapshot.Orders.Get("Institution", KeysOf("Name")).PositionAfter([], "a"));
    }

    private static SortKey[] KeysOf(string keys) => [.. keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        var name = word.TrimStart('-');
        var isDescending = word.StartsWith('-');
        return name switch
        {
            "Id" => new SortKey(SortKeyKind.Id, IsDescending: isDescending),
            "Name" => new SortKey(SortKeyKind.Name, IsDescending: isDescending),
            "agreements" => new SortKey(SortKeyKind.Count, name, isDescending),
            _ => new SortKey(SortKeyKind.Property, name, isDescending),
        };
    })];

    private static GraphSnapshot Build()
    {
        var graph = new TinyGraph();
        graph.Source("s")
            .Node("a", "Institution", "Beta").Node("b", "Institution", "alpha").Node("c", "Institution", "Ärmel").Node("d", "Institution", "beta")
            .Node("bb", "Centre", "Centre")
            .Node("x", "Agreement", "X").Node("y", "Agreement", "Y")
            .Date("a", "establishedOn", "2001").Date("b", "establishedOn", "2001-05").Date("c", "establishedOn", "1990")
            .Text("a", "country", "CN").Text("b", "country", "CN").Text("c", "country", "MY")
            .Integer("a", "studentCount", 300).Integer("b", "studentCount", 20).Integer("d", "studentCount", 1)
            .Enum("a", "type", "COMPANY").Enum("c", "type", "UNIVERSITY")
            .Relates("b", "PARTY_TO", "x").Relates("b", "PARTY_TO", "y").Relates("a", "PARTY_TO", "x");
        return graph.Build();
    }
}
