using EduGraph.Analytics.Projections;
using EduGraph.PropertyGraph.Claims;
using EduGraph.Testing.Graphs;
using static EduGraph.Analytics.Tests.Projections.PartnerWorld;

namespace EduGraph.Analytics.Tests.Projections;

public sealed class NetworkAnalysisTests
{
    [Fact]
    public void Measure_is_computed_once_and_a_cancelled_one_is_not_kept()
    {
        var analysis = new NetworkAnalysis(Project(Rule("AGREEMENTS")));
        Assert.ThrowsAny<OperationCanceledException>(() => analysis.ValuesOf(NetworkMetric.Betweenness, new CancellationToken(canceled: true)));

        var values = analysis.ValuesOf(NetworkMetric.Betweenness, TestContext.Current.CancellationToken);

        // a, b and c are a triangle, d hangs on c: c stands between a and d, and between b and d.
        Assert.Equal([0, 0, 2, 0], values);
        Assert.Same(values, analysis.ValuesOf(NetworkMetric.Betweenness, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_metric_gives_one_value_a_node_and_an_order_of_all()
    {
        var analysis = new NetworkAnalysis(Project(Rule("AGREEMENTS")));
        foreach (var metric in Enum.GetValues<NetworkMetric>())
        {
            Assert.Equal(4, analysis.ValuesOf(metric, TestContext.Current.CancellationToken).Length);
            Assert.Equal([0, 1, 2, 3], analysis.OrderBy(metric, isDescending: true, TestContext.Current.CancellationToken).Order());
            Assert.True(analysis.WorkOf(metric) > 0);
        }

        // d has one partner, so no pair of them: no clustering, and the last place in either direction.
        Assert.Equal(3, analysis.OrderBy(NetworkMetric.Clustering, isDescending: true, TestContext.Current.CancellationToken)[^1]);
        Assert.Equal(3, analysis.OrderBy(NetworkMetric.Clustering, isDescending: false, TestContext.Current.CancellationToken)[^1]);
    }

    [Fact]
    public void Groups_are_countries_types_or_kinds()
    {
        var analysis = new NetworkAnalysis(Project(Rule("PARTNERSHIPS")));

        Assert.Equal([0, 0, 1, 1, 1], analysis.GroupsBy(NetworkGroup.Country));
        Assert.Equal([0, 0, 1, 2, 3], analysis.GroupsBy(NetworkGroup.Type));
        Assert.Equal([0, 0, 0, 0, 1], analysis.GroupsBy(NetworkGroup.Kind));
    }

    [Theory]
    [InlineData(new[] { 3.0, 1, 3, double.NaN, 2 }, false, new[] { 1, 4, 1, 5, 3 })]
    [InlineData(new[] { 3.0, 1, 3, double.NaN, 2 }, true, new[] { 3, 1, 3, 5, 2 })]
    [InlineData(new[] { 0.1 + 0.2, 0.3 }, false, new[] { 1, 1 })]
    [InlineData(new double[0], false, new int[0])]
    public void Ranks_count_those_before(double[] values, bool isLeastFirst, int[] expected) =>
        Assert.Equal(expected, NodeRanks.Of(values, isLeastFirst));

    [Fact]
    public void Matrix_counts_a_tie_at_both_ends_and_within_a_cell_once()
    {
        var matrix = new NetworkAnalysis(Project(Rule("PARTNERSHIPS"))).MatrixOf(MatrixSide.Country, MatrixSide.Country);

        // CN-CN: a-b; CN-TH: a-c, a-d, a-k, b-c; TH-TH: c-d, d-k.
        Assert.Equal(["TH", "CN"], matrix.Rows.Select(Snapshot.Texts.Text));
        Assert.Equal(["TH", "CN"], matrix.Columns.Select(Snapshot.Texts.Text));
        Assert.Equal([2, 4, 4, 1], Enumerable.Range(0, 2).SelectMany(matrix.CellsOf).Select(cell => cell.Ties.Length));
        Assert.Equal([2, 4, 4, 2], Enumerable.Range(0, 2).SelectMany(matrix.CellsOf).Select(cell => cell.Count));
        Assert.Equal([6, 5], Enumerable.Range(0, 2).Select(matrix.TieCountOfColumn));
        Assert.Equal(0, matrix.UnplacedTieCount);
    }

    [Fact]
    public void Matrix_of_provinces_climbs_to_them_and_says_how_many_ties_it_cannot_place()
    {
        var matrix = new NetworkAnalysis(Project(Rule("PARTNERSHIPS"))).MatrixOf(MatrixSide.Province, MatrixSide.Country);

        // d and k lie nowhere: d-k is in no cell; a-d, a-k and c-d are in the rows of x and y alone.
        Assert.Equal(["x", "y"], matrix.Rows.Select(Snapshot.Nodes.IdOf));
        Assert.Equal([5, 3], matrix.Rows.Select((_, row) => matrix.TieCountOfRow(row)));
        Assert.Equal(1, matrix.UnplacedTieCount);
    }

    [Fact]
    public void Ranks_in_worlds_without_doubt_and_conflict_are_the_ranks()
    {
        var network = Project(Rule("AGREEMENTS") with { ConfidenceMin = 0.5 });
        var spans = RankSpans.Compute(network, NetworkMetric.Degree, 20, seed: 7, doubt: 0, TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(0, 3), node => Assert.Equal((1, 1), spans.SpanOf(node, 0.95)));
        Assert.All(Enumerable.Range(0, 3), node => Assert.Equal(20, spans.PresenceOf(node)));
    }

    [Fact]
    public void Ranks_in_doubt_span_worlds_and_the_same_seed_gives_the_same()
    {
        var network = Project(Rule("AGREEMENTS"));
        var token = TestContext.Current.CancellationToken;
        var (one, other) = (RankSpans.Compute(network, NetworkMetric.Degree, 200, 7, 0, token), RankSpans.Compute(network, NetworkMetric.Degree, 200, 7, 0, token));
        var d = network.PositionOf(Node("d"));

        // d is tied by one agreement, with both of its claims at 0.4: about 32 of 200 worlds have the tie.
        Assert.InRange(one.PresenceOf(d), 10, 60);
        Assert.Equal((4, 4), one.SpanOf(d, 0.95));
        Assert.All(Enumerable.Range(0, 4), node => Assert.Equal(one.SpanOf(node, 0.9), other.SpanOf(node, 0.9)));
        Assert.All(Enumerable.Range(0, 4), node => Assert.Equal(one.PresenceOf(node), other.PresenceOf(node)));
        Assert.Equal((1, 2), one.SpanOf(network.PositionOf(Node("a")), 1));
    }

    [Fact]
    public void Worlds_take_one_side_of_a_conflict_each()
    {
        var graph = new TinyGraph();
        graph.Source("one", publisher: "One").Node("a", "Institution").Node("b", "Institution").Node("m", "Agreement").Date("m", "signedOn", "2019")
            .Relates("a", "PARTY_TO", "m").Relates("b", "PARTY_TO", "m");
        graph.Source("two", publisher: "Two").Mention("x", "Agreement", "m").Date("x", "signedOn", "2021");
        var snapshot = graph.Build();
        var rule = Rule("AGREEMENTS") with { From = new DateOnly(2020, 1, 1), To = new DateOnly(2020, 1, 1) };

        var counts = Enumerable.Range(0, 100)
            .Select(number => ProjectionBuilder.Build(snapshot, rule, new PossibleWorld(snapshot, rule, 1, number, 0), TestContext.Current.CancellationToken).TieCount)
            .CountBy(count => count)
            .ToDictionary();

        Assert.InRange(counts[0], 20, 80);
        Assert.InRange(counts[1], 20, 80);
    }
}
