using EduGraph.Analytics.Projections;
using EduGraph.Testing.Graphs;
using static EduGraph.Analytics.Tests.Projections.PartnerWorld;

namespace EduGraph.Analytics.Tests.Projections;

/// <summary>Networks of the <see cref="PartnerWorld"/>, worked by hand.</summary>
public sealed class ProjectionBuilderTests
{
    [Theory]
    [InlineData("AGREEMENTS", "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5, c-d 1 1")]
    [InlineData("CENTRES", "a-d 1 1, a-k 1 1, d-k 1 1")]
    [InlineData("PROGRAMMES", "")]
    [InlineData("ENCOUNTERS", "a-d 1 1")]
    [InlineData("VISITS", "a-c 1 1")]
    [InlineData("MEETINGS", "a-c 1 1, a-d 1 1")]
    [InlineData("PARTNERSHIPS", "a-b 2 1.5, a-c 1 0.5, a-d 1 1, a-k 1 1, b-c 1 0.5, c-d 1 1, d-k 1 1")]
    [InlineData("CONTACTS", "a-b 2 1.5, a-c 2 1, a-d 2 1.5, a-k 1 1, b-c 1 0.5, c-d 1 1, d-k 1 1")]
    [InlineData("CO_ATTENDANCE", "p-q 1 1")]
    [InlineData("COUNTRIES", "CN-TH 4 3")]
    [InlineData("BODIES_AND_AGREEMENTS", "a-m2 1 1, a-m3 1 0.5, b-m2 1 1, b-m3 1 0.5, c-m3 1 0.5, c-mu 1 1, d-mu 1 1")]
    public void Ties_are_those_counted_by_hand(string projection, string expected) =>
        Assert.Equal(expected, string.Join(", ", TiesOf(Project(Rule(projection)))));

    [Theory]
    [InlineData(WeightRule.Count, "a-b 2 2, a-c 1 1, b-c 1 1, c-d 1 1")]
    [InlineData(WeightRule.Newman, "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5, c-d 1 1")]
    [InlineData(WeightRule.Binary, "a-b 2 1, a-c 1 1, b-c 1 1, c-d 1 1")]
    public void Weight_follows_its_rule(WeightRule weight, string expected) =>
        Assert.Equal(expected, string.Join(", ", TiesOf(Project(Rule("AGREEMENTS") with { Weight = weight }))));

    [Fact]
    public void Binary_counts_each_part_once() =>
        Assert.Equal(["a-b 2 1", "a-c 2 1.5"], TiesOf(Project(Rule("CONTACTS") with { Weight = WeightRule.Binary })).Take(2));

    [Theory]
    [InlineData("2019-12-31", "2019-12-31", "a-b 1 1")]
    [InlineData("2020-06-01", "2020-06-01", "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5")]
    [InlineData("2022-03-01", "2022-03-01", "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5, c-d 1 1")]
    [InlineData("2024-01-01", "2024-01-01", "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5")]
    [InlineData("2023-12-31", null, "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5, c-d 1 1")]
    [InlineData("2024-01-01", null, "a-b 2 1.5, a-c 1 0.5, b-c 1 0.5")]
    [InlineData(null, "2019-12-31", "a-b 1 1")]
    public void Only_what_was_there_on_the_days_counts(string? from, string? to, string expected) => Assert.Equal(
        expected,
        string.Join(", ", TiesOf(Project(Rule("AGREEMENTS") with { From = Day(from), To = Day(to) }))));

    [Theory]
    [InlineData("CONTACTS")]
    [InlineData("COUNTRIES")]
    [InlineData("BODIES_AND_AGREEMENTS")]
    public void Evidence_does_not_depend_on_what_was_asked_before(string projection)
    {
        var (network, count) = (Project(Rule(projection)), Project(Rule(projection)).TieCount);
        var alone = Enumerable.Range(0, count).Select(tie => Evidence(Project(Rule(projection)), tie)).ToList();
        Assert.Equal(alone, Enumerable.Range(0, count).Select(tie => Evidence(network, tie)));
        Assert.Equal(alone.AsEnumerable().Reverse(), Enumerable.Range(0, count).Reverse().Select(tie => Evidence(network, tie)));

        static string Evidence(ProjectedNetwork network, int tie) => string.Join(
            "; ", network.EvidenceOf(tie).Select(each => $"{each.Projection} {each.Node} {each.Left} {each.Right} {string.Join(' ', each.Relationships)}"));
    }

    [Fact]
    public void Filters_leave_out_what_they_say()
    {
        var rule = Rule("AGREEMENTS");
        Assert.Equal(["a-b 1 0.5", "a-c 1 0.5", "b-c 1 0.5", "c-d 1 1"], TiesOf(Project(rule with { AllowsUndated = false })));
        Assert.Equal(["a-b 2 1.5", "a-c 1 0.5", "b-c 1 0.5"], TiesOf(Project(rule with { ConfidenceMin = 0.5 })));
        Assert.Equal(4, Project(rule with { ConfidenceMin = 0.4 }).TieCount);
        Assert.Equal(["a-b 1 1", "c-d 1 1"], TiesOf(Project(rule with { SharingCountMax = 2 })));
        Assert.Equal(["a-b 2 1.5"], TiesOf(Project(rule with { CountMin = 2 })));
        Assert.Equal(["a-c 1 0.5", "b-c 1 0.5"], TiesOf(Project(rule with { IsCrossBorder = true })));
        Assert.Equal(["c-d 1 1"], TiesOf(Project(rule with { Countries = ["TH", "XX"] })));
        Assert.Equal(["a-d 1 1"], TiesOf(Project(Rule("CENTRES") with { OnlyKinds = [TinyGraph.Schema.FindKind("Institution")!] })));
    }

    [Fact]
    public void Types_filter_nodes_and_shared_things()
    {
        var (institution, agreement) = (TinyGraph.Schema.FindKind("Institution")!, TinyGraph.Schema.FindKind("Agreement")!);

        // The weight is still that of three parties: who is left out shared the agreement all the same.
        Assert.Equal(["a-b 2 1.5"], TiesOf(Project(Rule("AGREEMENTS") with { NodeTypes = [new TypeChoice(institution, ["UNIVERSITY"])] })));
        Assert.Equal(
            ["a-b 1 0.5", "a-c 1 0.5", "b-c 1 0.5"],
            TiesOf(Project(Rule("AGREEMENTS") with { SharedTypes = [new TypeChoice(agreement, ["MOU"])] })));
    }

    [Theory]
    [InlineData("PARTNERSHIPS", "a", "b", "AGREEMENTS m2: a>m2 b>m2 | AGREEMENTS m3: a>m3 b>m3")]
    [InlineData("PARTNERSHIPS", "a", "k", "CENTRES k: a>k")]
    [InlineData("PARTNERSHIPS", "a", "d", "CENTRES k: d>k a>k")]
    [InlineData("MEETINGS", "a", "d", "ENCOUNTERS v: rp>a rq>d p>v q>v p>rp q>rq")]
    [InlineData("MEETINGS", "a", "c", "VISITS c: rp>a p>rp p>c")]
    [InlineData("BODIES_AND_AGREEMENTS", "a", "m2", "AGREEMENTS m2: a>m2")]
    public void Every_tie_has_its_evidence(string projection, string left, string right, string expected)
    {
        var network = Project(Rule(projection));
        var tie = network.TieBetween(network.PositionOf(Node(left)), network.PositionOf(Node(right)));

        var found = network.EvidenceOf(tie).Select(evidence => $"{evidence.Projection.Replace("BODIES_AND_", "", StringComparison.Ordinal)} "
            + $"{Snapshot.Nodes.IdOf(evidence.Node)}: {string.Join(' ', evidence.Relationships.Select(Ends))}");
        Assert.Equal(expected, string.Join(" | ", found));
    }

    [Fact]
    public void As_many_things_are_evidence_as_are_counted()
    {
        foreach (var projection in TinyGraph.Schema.Projections)
        {
            var network = Project(ProjectionRule.Of(projection));
            Assert.All(Enumerable.Range(0, network.TieCount), tie => Assert.Equal(network.CountOf(tie), network.EvidenceOf(tie).Count()));
        }
    }

    [Fact]
    public void Evidence_between_countries_is_that_of_their_bodies()
    {
        var network = Project(Rule("COUNTRIES"));

        Assert.Equal(["a-c", "a-d", "a-k", "b-c"], network.MemberTiesOf(0).ToArray().Select(tie =>
            $"{NameOf(network.Members!, network.Members!.SourceOf(tie))}-{NameOf(network.Members!, network.Members!.TargetOf(tie))}"));
        Assert.Equal(["m3", "k", "k", "m3"], network.EvidenceOf(0).Select(evidence => Snapshot.Nodes.IdOf(evidence.Node)));
    }

    [Fact]
    public void Graph_without_ties_is_an_empty_network()
    {
        var network = ProjectionBuilder.Build(new TinyGraph().Build(), Rule("CONTACTS"), TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0), (network.NodeCount, network.TieCount, network.Network.NodeCount));
    }

    private static string Ends(int relationship) =>
        $"{Snapshot.Nodes.IdOf(Snapshot.Relationships.FromOf(relationship))}>{Snapshot.Nodes.IdOf(Snapshot.Relationships.ToOf(relationship))}";

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
