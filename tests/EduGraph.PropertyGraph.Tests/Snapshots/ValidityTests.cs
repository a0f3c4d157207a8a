using System.Globalization;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

/// <summary>What is there on which day.</summary>
public sealed class ValidityTests
{
    [Theory]
    [InlineData("", "", "0001-01-01", true)]
    [InlineData("", "", "9999-12-31", true)]
    [InlineData("2025-09-15", "", "2025-09-14", false)]
    [InlineData("2025-09-15", "", "2025-09-15", true)]
    [InlineData("2025-09", "", "2025-08-31", false)]
    [InlineData("2025-09", "", "2025-09-01", true)]
    [InlineData("2025", "", "2024-12-31", false)]
    [InlineData("2025", "", "2025-01-01", true)]
    [InlineData("", "2025-09-15", "2025-09-15", true)]
    [InlineData("", "2025-09-15", "2025-09-16", false)]
    [InlineData("", "2025-09", "2025-09-30", true)]
    [InlineData("", "2025-09", "2025-10-01", false)]
    [InlineData("", "2025", "2025-12-31", true)]
    [InlineData("", "2025", "2026-01-01", false)]
    [InlineData("2020", "2025", "2022-06-01", true)]
    [InlineData("2020", "2025", "2019-06-01", false)]
    public void Node_and_tenure_are_there_between_their_dates(string begins, string ends, string day, bool expected)
    {
        var graph = new TinyGraph();
        var source = graph.Source("s").Node("a", "Agreement", "A").Node("p", "Person", "P").Node("r", "Role", "R");
        var details = new List<(string, ClaimValue)>();
        if (begins.Length > 0)
        {
            source.Date("a", "signedOn", begins);
            details.Add(("from", DateOf(begins)));
        }

        if (ends.Length > 0)
        {
            source.Date("a", "validUntil", ends);
            details.Add(("to", DateOf(ends)));
        }

        source.Relates("p", "HOLDS", "r", [.. details]);
        var snapshot = graph.Build();
        snapshot.Nodes.TryFind("a", out var agreement, out _);
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(expected, snapshot.Validity.HasNode(agreement, date));
        Assert.Equal(expected, snapshot.Validity.HasRelationship(snapshot.Relationships.RangeOf(TinyGraph.Schema.FindRelationshipType("HOLDS")!).Start, date));
    }

    [Fact]
    public void Relationship_is_there_only_with_both_ends()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("i", "Institution", "I").Node("a", "Agreement", "A")
            .Date("i", "dissolvedOn", "2024")
            .Date("a", "signedOn", "2020-05-01")
            .Relates("i", "PARTY_TO", "a");
        var snapshot = graph.Build();
        Assert.False(snapshot.Validity.HasRelationship(0, new DateOnly(2020, 4, 30)));
        Assert.True(snapshot.Validity.HasRelationship(0, new DateOnly(2020, 5, 1)));
        Assert.True(snapshot.Validity.HasRelationship(0, new DateOnly(2024, 12, 31)));
        Assert.False(snapshot.Validity.HasRelationship(0, new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void Timor_leste_is_a_member_from_the_day_it_joined()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("iso:TL", "Place", "Timor-Leste").Node("asean", "Institution", "ASEAN")
            .Relates("iso:TL", "MEMBER_STATE_OF", "asean", ("from", DateOf("2025-10-26")));
        var snapshot = graph.Build();
        Assert.False(snapshot.Validity.HasRelationship(0, new DateOnly(2025, 10, 25)));
        Assert.True(snapshot.Validity.HasRelationship(0, new DateOnly(2025, 10, 26)));
    }

    private static ClaimValue DateOf(string text) =>
        ClaimValue.Date(PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text));
}
