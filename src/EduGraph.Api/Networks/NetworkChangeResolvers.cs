using System.Globalization;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>change</c>: the same network on two days.</summary>
internal static class NetworkChangeResolvers
{
    public static void Bind(ResolverMap map, string network)
    {
        map.Add(network, "change", new Composite((field, parent, results) =>
            results.Add(ResolvedValue.FromObject(Compare(field, ((NetworkResult)parent.Reference!).Question)))));
        const string change = "NetworkChange";
        map.Add(change, "from", Leaf.TextOf<Change>(value => value.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        map.Add(change, "to", Leaf.TextOf<Change>(value => value.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        map.Add(change, "earlierCount", Leaf.IntOf<Change>(value => value.Earlier.Projected.TieCount));
        map.Add(change, "laterCount", Leaf.IntOf<Change>(value => value.Later.Projected.TieCount));
        map.Add(change, "newCount", Leaf.IntOf<Change>(value => value.New.Length));
        map.Add(change, "endedCount", Leaf.IntOf<Change>(value => value.Ended.Length));
        map.Add(change, "keptCount", Leaf.IntOf<Change>(value => value.Later.Projected.TieCount - value.New.Length));
        map.Add(change, "newTies", Ties(value => value.Later, value => value.New));
        map.Add(change, "endedTies", Ties(value => value.Earlier, value => value.Ended));
    }

    private static Composite Ties(Func<Change, NetworkAnalysis> analysisOf, Func<Change, int[]> tiesOf) => new((field, parent, results) =>
    {
        var change = (Change)parent.Reference!;
        results.BeginList();
        foreach (var tie in tiesOf(change).Take(NetworkLeaf.SizeOf(field)))
        {
            results.Add(NetworkLeaf.ValueOf(analysisOf(change), tie));
        }

        results.EndList();
    });

    private static Change Compare(FieldRequest field, NetworkQuestion question)
    {
        var (from, to) = ((DateOnly)field.Arguments["from"]!, (DateOnly)field.Arguments["to"]!);
        NetworkDays.Check(from, to);
        var (earlier, later) = (question.On(from).Find(field), question.On(to).Find(field));
        return new Change(from, to, earlier, later, Missing(later, earlier), Missing(earlier, later));
    }

    // Ties of one network that the other does not have, the strongest first.
    private static int[] Missing(NetworkAnalysis of, NetworkAnalysis inOther) =>
        [.. of.TiesByWeight().Where(tie =>
        {
            var left = inOther.Projected.PositionOf(of.Projected.NodeAt(of.Projected.SourceOf(tie)));
            var right = inOther.Projected.PositionOf(of.Projected.NodeAt(of.Projected.TargetOf(tie)));
            return left < 0 || right < 0 || inOther.Projected.TieBetween(left, right) < 0;
        })];

    private sealed record Change(DateOnly From, DateOnly To, NetworkAnalysis Earlier, NetworkAnalysis Later, int[] New, int[] Ended);
}
