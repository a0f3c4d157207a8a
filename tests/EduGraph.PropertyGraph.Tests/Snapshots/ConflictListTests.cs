using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class ConflictListTests
{
    [Theory]
    [InlineData("establishedOn", "2025", "2025-09", false)]
    [InlineData("establishedOn", "2025-09-15", "2025", false)]
    [InlineData("establishedOn", "2025-08", "2025-09", true)]
    [InlineData("establishedOn", "2024", "2025-09", true)]
    [InlineData("city", "Nanning", "NANNING", false)]
    [InlineData("city", "Nanning", "南宁", false)]
    [InlineData("city", "Nanning", "Guilin", true)]
    [InlineData("country", "CN", "CN", false)]
    [InlineData("country", "CN", "MY", true)]
    public void Answers_disagree_only_where_both_cannot_be(string property, string first, string second, bool expected)
    {
        var graph = new TinyGraph();
        foreach (var (source, value) in new[] { ("s1", first), ("s2", second) })
        {
            graph.Source(source).Node("i", "Institution", $"Name in {source}")
                .Says("i", property, PartialDate.TryParse(value, out var date) ? ClaimValue.Date(date) : ClaimValue.Text(value));
        }

        Assert.Equal(expected ? 1 : 0, graph.Build().Conflicts.All.Count);
    }

    [Fact]
    public void Sides_name_their_claims_and_the_one_chosen()
    {
        var graph = new TinyGraph();
        graph.Source("s1", "A", "2020").Node("c", "Centre", "C").Integer("c", "memberCount", 60);
        graph.Source("s2", "B", "2021").Node("c", "Centre", "C").Integer("c", "memberCount", 60);
        graph.Source("s3", "C", "2022").Node("c", "Centre", "C").Integer("c", "memberCount", 58);
        graph.Source("s4", "D", "2023").Node("c", "Centre", "C").Says("c", "memberCount", ClaimValue.Integer(1), rank: ClaimRank.Deprecated);
        var snapshot = graph.Build();
        var conflict = Assert.Single(snapshot.Conflicts.All);
        Assert.Equal(ConflictKind.Property, conflict.Kind);
        Assert.Equal("memberCount", conflict.Property);
        Assert.Equal(["60 2 True", "58 1 False"], conflict.Sides.Select(side => $"{side.Value} {side.PublisherCount} {side.IsChosen}"));
        Assert.Equal(["s2", "s1"], conflict.Sides[0].Claims.Select(claim => snapshot.Nodes.IdOf(snapshot.Claims.SourceOf(claim))));
        Assert.Same(conflict, Assert.Single(snapshot.Conflicts.OfNode(conflict.NodeIndex)));
        Assert.Empty(snapshot.Conflicts.OfNode(conflict.NodeIndex + 1));
    }

    [Fact]
    public void Forms_of_address_are_no_conflict_and_numbers_come_before_texts()
    {
        var graph = new TinyGraph();
        foreach (var (source, honorific, city, count) in new[] { ("s1", "Prof. Dr.", "Nanning", 60), ("s2", "Dr", "Guilin", 58) })
        {
            graph.Source(source).Node("p", "Person", "Wu Yu").Says("p", "honorific", ClaimValue.Text(honorific))
                .Node("c", "Centre", "C").Says("c", "city", ClaimValue.Text(city)).Integer("c", "memberCount", count);
        }

        var conflicts = graph.Build().Conflicts;
        Assert.Equal(["memberCount", "city"], conflicts.Ranked.Select(conflict => conflict.Property));
        Assert.Equal(["city", "memberCount"], conflicts.All.Select(conflict => conflict.Property));
    }

    [Fact]
    public void Names_and_other_properties_with_many_values_are_no_conflict()
    {
        var graph = new TinyGraph();
        graph.Source("s1").Node("c", "Centre", "One").Name("c", "Two")
            .Enum("c", "stages", "SIGNED").Enum("c", "stages", "ANNOUNCED");
        Assert.Empty(graph.Build().Conflicts.All);
    }

    [Fact]
    public void Properties_of_a_relationship_can_disagree()
    {
        var graph = new TinyGraph();
        foreach (var (source, position) in new[] { ("s1", "Member"), ("s2", "Vice Council Member") })
        {
            graph.Source(source).Node("i", "Institution", "I").Node("c", "Centre", "C")
                .Relates("i", "MEMBER_OF", "c", ("position", ClaimValue.Text(position)));
        }

        var snapshot = graph.Build();
        var conflict = Assert.Single(snapshot.Conflicts.All);
        Assert.Equal(ConflictKind.RelationshipProperty, conflict.Kind);
        Assert.Equal("position", conflict.Property);
        Assert.Equal(snapshot.Relationships.FromOf(conflict.RelationshipIndex), conflict.NodeIndex);
        Assert.Equal(["Member", "Vice Council Member"], conflict.Sides.Select(side => side.Value.AsText));
    }

    [Theory]
    [InlineData("Deputy Vice-Chancellor", "", "", "Associate Vice-Chancellor", "", "", true)]
    [InlineData("Deputy Vice-Chancellor", "", "", "deputy vice-chancellor", "", "", false)]
    [InlineData("Dean", "2018", "2020", "Rector", "2021", "", false)]
    [InlineData("Dean", "2018", "2021", "Rector", "2021", "", true)]
    [InlineData("Dean", "", "2020", "Rector", "", "", true)]
    public void Two_posts_at_one_body_are_a_conflict_unless_dates_tell_them_apart(
        string firstTitle, string firstFrom, string firstTo, string secondTitle, string secondFrom, string secondTo, bool expected)
    {
        var graph = new TinyGraph();
        var source = graph.Source("s", "KLUST").Node("p", "Person", "Suraya").Node("i", "Institution", "KLUST");
        foreach (var (post, title, from, to) in new[] { ("r1", firstTitle, firstFrom, firstTo), ("r2", secondTitle, secondFrom, secondTo) })
        {
            var details = new List<(string, ClaimValue)>();
            if (from.Length > 0)
            {
                details.Add(("from", DateOf(from)));
            }

            if (to.Length > 0)
            {
                details.Add(("to", DateOf(to)));
            }

            source.Node(post, "Role", title).Text(post, "title", title).Relates(post, "AT", "i").Relates("p", "HOLDS", post, [.. details]);
        }

        var snapshot = graph.Build();
        if (!expected)
        {
            Assert.Empty(snapshot.Conflicts.All);
            return;
        }

        var conflict = Assert.Single(snapshot.Conflicts.All);
        Assert.Equal(ConflictKind.Post, conflict.Kind);
        Assert.Equal("p", snapshot.Nodes.IdOf(conflict.NodeIndex));
        Assert.Equal("i", snapshot.Nodes.IdOf(conflict.BodyNode));
        Assert.Equal(new[] { firstTitle, secondTitle }.Order(StringComparer.Ordinal), conflict.Sides.Select(side => side.Value.AsText).Order(StringComparer.Ordinal));
        Assert.Single(conflict.Sides, side => side.IsChosen);
    }

    private static ClaimValue DateOf(string text) =>
        ClaimValue.Date(PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text));
}
