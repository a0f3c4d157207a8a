using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>communities</c>: the types <c>CommunityDivision</c> and <c>Community</c>.</summary>
internal static class CommunityResolvers
{
    private const double ResolutionMax = 100;

    public static void Bind(ResolverMap map, string network)
    {
        map.Add(network, "communities", new Composite((field, parent, results) =>
        {
            var analysis = ((NetworkResult)parent.Reference!).Analysis;
            results.Add(ResolvedValue.FromObject(new Division(
                analysis, Divide(field, analysis), (string)field.Arguments["algorithm"]!, (int)field.Arguments["seed"]!, NetworkLeaf.SizeOf(field))));
        }));
        const string division = "CommunityDivision";
        map.Add(division, "algorithm", Leaf.TextOf<Division>(value => value.Algorithm));
        map.Add(division, "seed", Leaf.IntOf<Division>(value => value.Seed));
        map.Add(division, "modularity", NetworkLeaf.FloatOf<Division>((_, value) => double.IsFinite(value.Found.Modularity) ? value.Found.Modularity : 0));
        map.Add(division, "count", Leaf.IntOf<Division>(value => value.Found.Partition.GroupCount));
        map.Add(division, "communities", Composite.Objects<Division>(value => value.Communities()));
        const string community = "Community";
        map.Add(community, "number", Leaf.IntOf<Community>(value => value.Number));
        map.Add(community, "size", Leaf.IntOf<Community>(value => value.Nodes.Count));
        map.Add(community, "countries", Composite.Objects<Community>(value => value.Countries()));
        map.Add(community, "nodes", new Composite(AddNodes));
        map.Add("CountryCount", "country", Leaf.TextOf<CountryCount>(value => value.Country));
        map.Add("CountryCount", "count", Leaf.IntOf<CountryCount>(value => value.Count));
    }

    /// <summary>Finds communities by the arguments <c>algorithm seed resolution</c>.</summary>
    /// <exception cref="GraphQL.GraphQLException">The resolution is out of range, or the network too large.</exception>
    public static CommunityDivision Divide(FieldRequest field, NetworkAnalysis analysis)
    {
        var resolution = Convert.ToDouble(field.Arguments["resolution"], System.Globalization.CultureInfo.InvariantCulture);
        if (resolution is not (> 0 and <= ResolutionMax))
        {
            throw NetworkQuestion.Fault(
                FormattableString.Invariant($"\"resolution\" is {resolution}; expected above 0 and at most {ResolutionMax}."), "ARGUMENT_OUT_OF_RANGE", null);
        }

        var (isLeiden, seed) = (field.Arguments["algorithm"] is "LEIDEN", (int)field.Arguments["seed"]!);
        NetworkLimit.CheckCommunities(field, analysis, NetworkAnalysis.KeyOfCommunities(isLeiden, seed, resolution));
        return analysis.CommunitiesBy(isLeiden, seed, resolution, field.Request.CancellationToken);
    }

    private static void AddNodes(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var community = (Community)parent.Reference!;
        var strengths = community.Analysis.ValuesOf(NetworkMetric.Strength, field.Request.CancellationToken);
        results.BeginList();
        var strongest = community.Nodes.OrderByDescending(position => strengths[position]).ThenBy(position => position);
        foreach (var position in strongest.Take(NetworkLeaf.SizeOf(field)))
        {
            results.Add(NetworkLeaf.ValueOf(community.Analysis, position));
        }

        results.EndList();
    }

    private sealed record Division(NetworkAnalysis Analysis, CommunityDivision Found, string Algorithm, int Seed, int Size)
    {
        public IEnumerable<Community> Communities()
        {
            var members = Enumerable.Range(0, Found.Partition.GroupCount).Select(_ => new List<int>()).ToArray();
            for (var position = 0; position < Found.Partition.Groups.Length; position++)
            {
                members[Found.Partition.Groups[position]].Add(position);
            }

            return members.Select((nodes, number) => new Community(Analysis, number, nodes))
                .OrderByDescending(community => community.Nodes.Count).ThenBy(community => community.Number)
                .Take(Size);
        }
    }

    private sealed record Community(NetworkAnalysis Analysis, int Number, List<int> Nodes)
    {
        public IEnumerable<CountryCount> Countries()
        {
            var texts = Analysis.Projected.Snapshot.Texts;
            return Nodes.Select(Analysis.CountryTextOf)
                .Where(text => text != TextPool.None)
                .CountBy(text => text)
                .Select(entry => new CountryCount(texts.Text(entry.Key), entry.Value))
                .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Country, StringComparer.Ordinal);
        }
    }

    private sealed record CountryCount(string Country, int Count);
}
