using EduGraph.Analytics.Links;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>commonPartners</c> and <c>suggestions</c>: who is tied to several, and who should meet.</summary>
internal static class PartnerResolvers
{
    private const int OfCountMax = 20;

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "commonPartners", new Composite(AddCommonPartners));
        map.Add("CommonPartner", "partner", new Composite((_, parent, results) =>
            results.Add(NetworkLeaf.ValueOf(((Partner)parent.Reference!).Analysis, ((Partner)parent.Reference!).Position))));
        map.Add("CommonPartner", "ties", new Composite((_, parent, results) =>
        {
            var partner = (Partner)parent.Reference!;
            results.BeginList();
            foreach (var tie in partner.Ties)
            {
                results.Add(NetworkLeaf.ValueOf(partner.Analysis, tie));
            }

            results.EndList();
        }));
        map.Add("CommonPartner", "weight", Leaf.FloatOf<Partner>(partner => partner.Weight));
        map.Add(ApiNames.Query, "suggestions", new Composite(AddSuggestions));
        BindSuggestion(map);
    }

    private static void BindSuggestion(ResolverMap map)
    {
        const string suggestion = "LinkSuggestion";
        map.Add(suggestion, "node", new Composite((_, parent, results) =>
            results.Add(NetworkLeaf.ValueOf(((Suggestion)parent.Reference!).Analysis, ((Suggestion)parent.Reference!).Link.Node))));
        map.Add(suggestion, "score", Leaf.FloatOf<Suggestion>(value => value.Link.Score));
        map.Add(suggestion, "commonPartnerCount", Leaf.IntOf<Suggestion>(value => value.Link.SharedNeighbours.Length));
        map.Add(suggestion, "reasons", new Composite((field, parent, results) =>
        {
            results.BeginList();
            foreach (var reason in ((Suggestion)parent.Reference!).Reasons().Take(NetworkLeaf.SizeOf(field)))
            {
                results.Add(ResolvedValue.FromObject(reason));
            }

            results.EndList();
        }));
        AddReason("partner", reason => reason.Partner);
        AddReason("near", reason => reason.Near);
        AddReason("far", reason => reason.Far);
        map.Add("SuggestionReason", "score", Leaf.FloatOf<Reason>(reason => reason.Score));

        void AddReason(string name, Func<Reason, int> positionOf) => map.Add("SuggestionReason", name, new Composite((_, parent, results) =>
            results.Add(NetworkLeaf.ValueOf(((Reason)parent.Reference!).Analysis, positionOf((Reason)parent.Reference!)))));
    }

    private static void AddCommonPartners(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var size = NetworkLeaf.SizeOf(field);
        var nodes = Arguments.Nodes(field, "of", 2, OfCountMax);
        var analysis = NetworkQuestion.Read(field).Find(field);
        var projected = analysis.Projected;
        RefuseGroups(projected);
        int[] positions = [.. nodes.Select(projected.PositionOf)];
        results.BeginList();
        // Two ids of one node, merged meanwhile, leave one: it has no partners in common with another.
        foreach (var partner in positions.Length < 2 || positions.Contains(-1) ? [] : Common(analysis, positions).Take(size))
        {
            results.Add(ResolvedValue.FromObject(partner));
        }

        results.EndList();
    }

    private static IEnumerable<Partner> Common(NetworkAnalysis analysis, int[] positions)
    {
        var projected = analysis.Projected;
        var rows = projected.Network.Outgoing;
        var fewest = positions.MinBy(rows.CountAt);
        return rows.TargetsOf(fewest).ToArray()
            .Where(candidate => !positions.Contains(candidate))
            .Select(candidate => new Partner(analysis, candidate, [.. positions.Select(position => projected.TieBetween(candidate, position))]))
            .Where(partner => !partner.Ties.Contains(-1))
            .OrderByDescending(partner => partner.Weight).ThenBy(partner => partner.Position);
    }

    private static void AddSuggestions(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var size = NetworkLeaf.SizeOf(field);
        var node = Arguments.Node(GraphRequest.Of(field).Snapshot, "for", (string)field.Arguments["for"]!);
        var analysis = NetworkQuestion.Read(field).Find(field);
        RefuseGroups(analysis.Projected);
        var rule = (string)field.Arguments["rule"]! switch
        {
            "COMMON_PARTNERS" => LinkRule.CommonNeighbours,
            "RESOURCE_ALLOCATION" => LinkRule.ResourceAllocation,
            _ => LinkRule.AdamicAdar,
        };
        results.BeginList();
        if (size > 0 && analysis.Projected.PositionOf(node) is var position and >= 0)
        {
            foreach (var link in LinkSuggestions.For(analysis.Projected.Network, position, rule, size))
            {
                results.Add(ResolvedValue.FromObject(new Suggestion(analysis, position, rule, link)));
            }
        }

        results.EndList();
    }

    private static void RefuseGroups(ProjectedNetwork projected)
    {
        if (projected.IsGrouped)
        {
            throw NetworkQuestion.Fault(
                "The projection's nodes are groups, which have no ids of the graph.",
                "PROJECTION_IS_GROUPED",
                "Ask for the projection that it is made of, such as PARTNERSHIPS.");
        }
    }

    private sealed record Partner(NetworkAnalysis Analysis, int Position, int[] Ties)
    {
        public double Weight => Ties.Sum(tie => tie < 0 ? 0 : Analysis.Projected.WeightOf(tie));
    }

    private sealed record Suggestion(NetworkAnalysis Analysis, int For, LinkRule Rule, LinkSuggestion Link)
    {
        public IEnumerable<Reason> Reasons()
        {
            var projected = Analysis.Projected;
            return Link.SharedNeighbours
                .Select(partner => new Reason(
                    Analysis,
                    partner,
                    LinkSuggestions.WeightOf(Rule, projected.Network.Outgoing.CountAt(partner)),
                    projected.TieBetween(For, partner),
                    projected.TieBetween(Link.Node, partner)))
                .OrderByDescending(reason => reason.Score).ThenBy(reason => reason.Partner);
        }
    }

    private sealed record Reason(NetworkAnalysis Analysis, int Partner, double Score, int Near, int Far);
}
