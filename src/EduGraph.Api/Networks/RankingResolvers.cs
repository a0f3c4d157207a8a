using System.Globalization;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>ranking</c>: the nodes of a network by a metric, with the spans of their ranks.</summary>
internal static class RankingResolvers
{
    private const int WorldCountMax = 1_000;
    private const double DoubtMax = 0.9;

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "ranking", new Composite(AddRanking));
        ConnectionResolvers.BindObjects<Row>(map, "RankingPage");
        map.Add("RankingPage", "rule", Leaf.TextOf<SequencePage<Row>>(page => page.Label));
        const string row = "RankingRow";
        map.Add(row, "node", new Composite((_, parent, results) =>
            results.Add(NetworkLeaf.ValueOf(((Row)parent.Reference!).Ranking.Analysis, ((Row)parent.Reference!).Position))));
        map.Add(row, "value", NetworkLeaf.FloatOf<Row>((_, value) => value.Value));
        map.Add(row, "rank", Leaf.IntOf<Row>(value => value.Rank));
        map.Add(row, "rankLow", LeafResolvers.Int(parent => ((Row)parent.Reference!).Span?.Low));
        map.Add(row, "rankHigh", LeafResolvers.Int(parent => ((Row)parent.Reference!).Span?.High));
        map.Add(row, "presence", LeafResolvers.Float(parent => ((Row)parent.Reference!).Presence));
        map.Add(row, "statement", Leaf.TextOf<Row>(value => value.Statement));
    }

    private static void AddRanking(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var metric = NetworkLeaf.MetricOf((string)field.Arguments["metric"]!);
        var worlds = Arguments.Number(field, "worlds", 0, WorldCountMax);
        var seed = (int)field.Arguments["seed"]!;
        var share = Convert.ToDouble(field.Arguments["share"], CultureInfo.InvariantCulture);
        if (share is not (>= 0.5 and <= 1))
        {
            throw NetworkQuestion.Fault(FormattableString.Invariant($"\"share\" is {share}; expected 0.5 to 1."), "ARGUMENT_OUT_OF_RANGE", null);
        }

        var doubt = Convert.ToDouble(field.Arguments["doubt"], CultureInfo.InvariantCulture);
        if (doubt is not (>= 0 and <= DoubtMax))
        {
            throw NetworkQuestion.Fault(FormattableString.Invariant($"\"doubt\" is {doubt}; expected 0 to {DoubtMax}."), "ARGUMENT_OUT_OF_RANGE", null);
        }

        var question = NetworkQuestion.Read(field);
        var analysis = question.Find(field);
        NetworkLimit.CheckRanking(field, analysis, metric, worlds, NetworkAnalysis.KeyOfSpans(metric, worlds, seed, doubt));
        var cancellationToken = field.Request.CancellationToken;
        var name = ApiTypeNames.ScreamingSnake(metric.ToString());
        var rule = worlds == 0 ? $"{name}: {question.Text}" : FormattableString.Invariant($"{name} in {worlds} worlds of seed {seed}, doubt {doubt}: {question.Text}");
        var ranking = new Ranking(
            analysis,
            NetworkLimit.Settle(() => analysis.ValuesOf(metric, cancellationToken)),
            analysis.RanksBy(metric, cancellationToken),
            worlds == 0 ? null : NetworkLimit.Settle(() => analysis.SpansOf(metric, worlds, seed, doubt, cancellationToken)),
            share);
        var order = analysis.OrderBy(metric, !NodeRanks.IsLeastFirst(metric), cancellationToken);
        results.Add(ResolvedValue.FromObject(SequencePage<Row>.Take(
            field, new Rows(ranking, order), $"ranking {name} {question.Text}", row => NetworkLeaf.IdOf(analysis.Projected, row.Position), label: rule)));
    }

    private sealed record Ranking(NetworkAnalysis Analysis, double[] Values, int[] Ranks, RankSpans? Spans, double Share);

    private sealed record Row(Ranking Ranking, int Position)
    {
        public double Value => Ranking.Values[Position];

        public int Rank => Ranking.Ranks[Position];

        public (int Low, int High)? Span => Ranking.Spans?.SpanOf(Position, Ranking.Share);

        public double? Presence => Ranking.Spans is { } spans ? (double)spans.PresenceOf(Position) / spans.WorldCount : null;

        public string? Statement => Span is not { } span ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"rank {(span.Low == span.High ? $"{span.Low}" : $"{span.Low} to {span.High}")} in {Ranking.Share * 100:0.##} % of {Ranking.Spans!.WorldCount} worlds");
    }

    /// <summary>The rows in their order, made when they are looked at.</summary>
    private sealed class Rows(Ranking ranking, int[] order) : IReadOnlyList<Row>
    {
        public int Count => order.Length;

        public Row this[int index] => new(ranking, order[index]);

        public IEnumerator<Row> GetEnumerator() => order.Select(position => new Row(ranking, position)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
