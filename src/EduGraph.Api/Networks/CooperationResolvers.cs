using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>cooperation</c>: a network, its nodes and its ties.</summary>
internal static class CooperationResolvers
{
    private const int NodePageMax = 1_000;
    private const int TiePageMax = 2_000;
    private const int OfCountMax = 200;
    private const string Network = "CooperationNetwork";

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "cooperation", new Composite((field, _, results) =>
        {
            var question = NetworkQuestion.Read(field);
            results.Add(ResolvedValue.FromObject(new NetworkResult(question, question.Find(field))));
        }));
        map.Add(Network, "projections", new Leaf((_, in parent, output) =>
        {
            NetworkLeaf.WriteNames(((NetworkResult)parent.Reference!).Question.Names, output);
            return true;
        }));
        map.Add(Network, "weight", Leaf.TextOf<NetworkResult>(network => network.Question.Rule.Weight.ToString().ToUpperInvariant()));
        map.Add(Network, "rule", Leaf.TextOf<NetworkResult>(network => network.Question.Text));
        map.Add(Network, "nodeCount", Leaf.IntOf<NetworkResult>(network => network.Analysis.Projected.NodeCount));
        map.Add(Network, "tieCount", Leaf.IntOf<NetworkResult>(network => network.Analysis.Projected.TieCount));
        map.Add(Network, "nodes", new Composite(AddNodes));
        map.Add(Network, "ties", new Composite(AddTies));
        BindPage(map, "NetworkNodesPage");
        BindPage(map, "CooperationTiesPage");
        NetworkNodeResolvers.Bind(map);
        NetworkTieResolvers.Bind(map);
        CommunityResolvers.Bind(map, Network);
        NetworkSummaryResolvers.Bind(map, Network);
        NetworkChangeResolvers.Bind(map, Network);
    }

    private static void BindPage(ResolverMap map, string name)
    {
        ConnectionResolvers.BindPage(map, name);
        map.Add(name, "nodes", new Composite((_, parent, results) =>
        {
            var page = (SequencePage<NetworkItem>)parent.Reference!;
            results.BeginList();
            for (var position = 0; position < page.Count; position++)
            {
                results.Add(NetworkLeaf.ValueOf(page.At(position)));
            }

            results.EndList();
        }));
    }

    private static void AddNodes(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var network = (NetworkResult)parent.Reference!;
        var analysis = network.Analysis;
        IReadOnlyList<int> positions = [.. Enumerable.Range(0, analysis.Projected.NodeCount)];
        var order = "";
        if (field.Arguments["order"] is InputObject sort)
        {
            var metric = NetworkLeaf.MetricOf((string)sort["metric"]!);
            NetworkLimit.Check(field, analysis, metric);
            positions = NetworkLimit.Settle(() => analysis.OrderBy(metric, sort["direction"] is "DESC", field.Request.CancellationToken));
            order = $"{metric} {sort["direction"]}";
        }

        if (field.Arguments["of"] is not null)
        {
            var wanted = PositionsOf(field, analysis.Projected);
            positions = [.. positions.Where(wanted.Contains)];
        }

        results.Add(ResolvedValue.FromObject(SequencePage<NetworkItem>.Take(
            field,
            new NetworkItems(analysis, positions),
            $"nodes {network.Question.Text} {order}",
            item => NetworkLeaf.IdOf(item.Analysis.Projected, item.Position),
            sizeMax: NodePageMax)));
    }

    private static void AddTies(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var network = (NetworkResult)parent.Reference!;
        var analysis = network.Analysis;
        IReadOnlyList<int> ties = analysis.TiesByWeight();
        if (field.Arguments["of"] is not null)
        {
            var wanted = PositionsOf(field, analysis.Projected);
            ties = [.. TiesOf(analysis.Projected, wanted).Distinct()
                .OrderByDescending(analysis.Projected.WeightOf).ThenByDescending(analysis.Projected.CountOf).ThenBy(tie => tie)];
        }

        results.Add(ResolvedValue.FromObject(SequencePage<NetworkItem>.Take(
            field, new NetworkItems(analysis, ties), $"ties {network.Question.Text}", TieIdOf, sizeMax: TiePageMax)));
    }

    private static IEnumerable<int> TiesOf(ProjectedNetwork projected, HashSet<int> positions)
    {
        foreach (var position in positions)
        {
            foreach (var other in projected.Network.Outgoing.TargetsOf(position).ToArray())
            {
                yield return projected.TieBetween(position, other);
            }
        }
    }

    private static HashSet<int> PositionsOf(FieldRequest field, ProjectedNetwork projected) => projected.IsGrouped
        ? [.. Arguments.Texts(field, "of").Select(code => NetworkLeaf.PositionOfGroup(projected, code)).Where(position => position >= 0)]
        : [.. Arguments.Nodes(field, "of", 0, OfCountMax).Select(projected.PositionOf).Where(position => position >= 0)];

    private static string TieIdOf(NetworkItem tie)
    {
        var projected = tie.Analysis.Projected;
        return $"{NetworkLeaf.IdOf(projected, projected.SourceOf(tie.Position))} {NetworkLeaf.IdOf(projected, projected.TargetOf(tie.Position))}";
    }
}
