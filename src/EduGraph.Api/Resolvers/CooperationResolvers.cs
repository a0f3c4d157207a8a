using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;
using EduGraph.PropertyGraph.Traversal;

namespace EduGraph.Api.Resolvers;

/// <summary><c>cooperation</c> and <c>commonPartners</c>.</summary>
internal static class CooperationResolvers
{
    private const int BodyCountMax = 20;
    private const int SharedMax = 1_000;
    private const int TieCountDefault = 100;
    private const int TieCountMax = 2_000;
    private const int OfCountMax = 200;

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "cooperation", new Composite((field, _, results) => results.Add(ResolvedValue.FromObject(Find(field)))));
        map.Add(ApiNames.Query, "commonPartners", new Composite(AddCommonPartners));
        map.Add("CooperationNetwork", "bodies", NetworkResolvers.Indexes<Network>(network => network.Bodies));
        map.Add("CooperationNetwork", "ties", Composite.Objects<Network>(network => network.Ties));
        map.Add("CooperationNetwork", "totalCount", Leaf.IntOf<Network>(network => network.TotalCount));
        map.Add("CooperationNetwork", "truncated", Leaf.BooleanOf<Network>(network => network.TotalCount > network.Ties.Count));
        BindTie(map);
        map.Add("CommonPartner", "body", Composite.Index((_, partner) => ((CommonPartner)partner.Reference!).Body));
        map.Add("CommonPartner", "ties", Composite.Objects<CommonPartner>(partner => partner.Ties.Select(Tie.Of)));
        map.Add("CommonPartner", "strength", Leaf.FloatOf<CommonPartner>(partner => partner.Strength));
    }

    private static void BindTie(ResolverMap map)
    {
        map.Add("CooperationTie", "from", Composite.Index((_, tie) => ((Tie)tie.Reference!).From));
        map.Add("CooperationTie", "to", Composite.Index((_, tie) => ((Tie)tie.Reference!).To));
        map.Add("CooperationTie", "count", Leaf.IntOf<Tie>(tie => tie.Count));
        map.Add("CooperationTie", "strength", Leaf.FloatOf<Tie>(tie => tie.Strength));
        map.Add("CooperationTie", "evidence", Composite.Objects<Tie>(tie => tie.FindEvidence()));
        map.Add("CooperationEvidence", "basis", Leaf.TextOf<CooperationEvidence>(evidence => evidence.Basis.ToString().ToUpperInvariant()));
        map.Add("CooperationEvidence", "node", Composite.Index((_, evidence) => ((CooperationEvidence)evidence.Reference!).Node));
        map.Add("CooperationEvidence", "relationships", NetworkResolvers.Indexes<CooperationEvidence>(evidence => [.. evidence.Relationships]));
    }

    private static CooperationRule RuleOf(FieldRequest field) => new()
    {
        Bases = Arguments.Texts(field, "by")
            .Aggregate(CooperationBasis.None, (bases, name) => bases | Enum.Parse<CooperationBasis>(name, ignoreCase: true)),
        AsOf = (DateOnly?)field.Arguments["asOf"],
        SharingCountMax = field.Arguments.Has("maxShared") ? Arguments.Number(field, "maxShared", 2, SharedMax) : 0,
    };

    private static Network Find(FieldRequest field)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var rule = RuleOf(field);
        var size = Arguments.Number(field, "first", 0, TieCountMax, TieCountDefault);
        var countMin = (int)field.Arguments["minCount"]!;
        var ties = (field.Arguments["of"] is null ? TiesOfAll(field, snapshot, rule) : TiesOf(field, snapshot, rule))
            .Where(tie => tie.Count >= countMin && IsWanted(field, snapshot, tie))
            .OrderByDescending(tie => tie.Strength).ThenByDescending(tie => tie.Count).ThenBy(tie => tie.From).ThenBy(tie => tie.To)
            .ToList();
        var shown = ties.Take(size).ToList();
        return new Network([.. shown.SelectMany(tie => new[] { tie.From, tie.To }).Distinct().Order()], shown, ties.Count);
    }

    private static IEnumerable<Tie> TiesOf(FieldRequest field, GraphSnapshot snapshot, CooperationRule rule)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var body in Arguments.Nodes(field, "of", 0, OfCountMax))
        {
            foreach (var tie in Cooperation.PartnersOf(snapshot, body, rule).Select(Tie.Of))
            {
                if (seen.Add((tie.From, tie.To)))
                {
                    yield return tie;
                }
            }
        }
    }

    private static IEnumerable<Tie> TiesOfAll(FieldRequest field, GraphSnapshot snapshot, CooperationRule rule)
    {
        var network = Cooperation.Project(snapshot, rule, field.Request.CancellationToken);
        for (var position = 0; position < network.Bodies.Length; position++)
        {
            var edges = network.EdgesOf(position);
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                if (network.TargetAt(edge) is var other && other > position)
                {
                    var (from, to) = (network.Bodies[position], network.Bodies[other]);
                    yield return new Tie(
                        from, to, network.CountAt(edge), network.StrengthAt(edge), () => Cooperation.TieOf(snapshot, from, to, rule)!.Evidence);
                }
            }
        }
    }

    private static bool IsWanted(FieldRequest field, GraphSnapshot snapshot, Tie tie)
    {
        var countries = field.Arguments["countries"] is null ? null : Arguments.Texts(field, "countries");
        var (from, to) = (CountryOf(snapshot, tie.From), CountryOf(snapshot, tie.To));
        return (countries is null || (from is not null && countries.Contains(from) && to is not null && countries.Contains(to)))
            && (!(bool)field.Arguments["crossBorder"]! || (from is not null && to is not null && from != to));
    }

    private static string? CountryOf(GraphSnapshot snapshot, int body)
    {
        var kind = snapshot.Nodes.KindOf(body);
        var text = ((TextColumn)snapshot.Nodes.ColumnOf(kind, kind.FindProperty("country")!))[body];
        return text == TextPool.None ? null : snapshot.Texts.Text(text);
    }

    private static void AddCommonPartners(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var request = GraphRequest.Of(field);
        var size = Arguments.Number(field, "first", 0, request.Options.PageSizeMax, request.Options.PageSizeDefault);
        var bodies = Arguments.Nodes(field, "of", 2, BodyCountMax);
        results.BeginList();
        // Two ids of one body, merged meanwhile, leave one: it has no partners in common with another.
        var partners = bodies.Length < 2 ? [] : Cooperation.CommonPartners(request.Snapshot, bodies, RuleOf(field));
        foreach (var partner in partners.Take(size))
        {
            results.Add(ResolvedValue.FromObject(partner));
        }

        results.EndList();
    }

    private sealed record Network(int[] Bodies, List<Tie> Ties, int TotalCount);

    private sealed record Tie(int From, int To, int Count, double Strength, Func<IEnumerable<CooperationEvidence>> FindEvidence)
    {
        public static Tie Of(CooperationTie tie) =>
            new(Math.Min(tie.Left, tie.Right), Math.Max(tie.Left, tie.Right), tie.Count, tie.Strength, () => tie.Evidence);
    }
}
