using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Projections;
using EduGraph.Analytics.Structure;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary><c>summary</c>: measures of a network as a whole.</summary>
internal static class NetworkSummaryResolvers
{
    private const string Type = "NetworkSummary";

    public static void Bind(ResolverMap map, string network)
    {
        map.Add(network, "summary", new Composite((_, parent, results) =>
            results.Add(ResolvedValue.FromObject(((NetworkResult)parent.Reference!).Analysis))));
        map.Add(Type, "nodeCount", Leaf.IntOf<NetworkAnalysis>(analysis => analysis.Projected.NodeCount));
        map.Add(Type, "tieCount", Leaf.IntOf<NetworkAnalysis>(analysis => analysis.Projected.TieCount));
        map.Add(Type, "density", NetworkLeaf.FloatOf<NetworkAnalysis>((_, analysis) => Summary.Density(analysis.Projected.Network)));
        map.Add(Type, "componentCount", Leaf.IntOf<NetworkAnalysis>(analysis => analysis.ComponentsOf().GroupCount));
        map.Add(Type, "largestComponentSize", Leaf.IntOf<NetworkAnalysis>(
            analysis => analysis.ComponentsOf().Sizes().DefaultIfEmpty(0).Max()));
        map.Add(Type, "articulationPointCount", Leaf.IntOf<NetworkAnalysis>(analysis => analysis.CutsOf().ArticulationPoints.Length));
        map.Add(Type, "bridgeCount", Leaf.IntOf<NetworkAnalysis>(analysis => analysis.CutsOf().Bridges.Length));
        BindDistances(map);
        BindMixing(map);
    }

    private static void BindDistances(ResolverMap map)
    {
        map.Add(Type, "diameter", new Leaf((field, in parent, output) =>
        {
            var analysis = (NetworkAnalysis)parent.Reference!;
            NetworkLimit.CheckDistances(field, analysis, "The diameter");
            if (analysis.Projected.TieCount == 0)
            {
                return false;
            }

            output.WriteNumber((long)analysis.DistancesOf(field.Request.CancellationToken).Diameter);
            return true;
        }));
        map.Add(Type, "meanDistance", NetworkLeaf.FloatOf<NetworkAnalysis>((field, analysis) =>
        {
            NetworkLimit.CheckDistances(field, analysis, "The mean distance");
            return analysis.DistancesOf(field.Request.CancellationToken).MeanDistance;
        }));
        map.Add(Type, "transitivity", NetworkLeaf.FloatOf<NetworkAnalysis>((field, analysis) =>
        {
            NetworkLimit.Check(field, analysis, NetworkMetric.Clustering);
            return analysis.ClusteringOf().Transitivity;
        }));
        map.Add(Type, "degreeDistribution", Composite.Objects<NetworkAnalysis>(analysis =>
            Degree.Distribution(analysis.Projected.Network, EdgeDirection.Out)
                .Select((count, degree) => new DegreeCount(degree, count))
                .Where(entry => entry.Count > 0)));
        map.Add("DegreeCount", "degree", Leaf.IntOf<DegreeCount>(entry => entry.Degree));
        map.Add("DegreeCount", "count", Leaf.IntOf<DegreeCount>(entry => entry.Count));
    }

    private static void BindMixing(ResolverMap map)
    {
        map.Add(Type, "degreeAssortativity", NetworkLeaf.FloatOf<NetworkAnalysis>((_, analysis) => analysis.DegreeAssortativity()));
        map.Add(Type, "assortativity", NetworkLeaf.FloatOf<NetworkAnalysis>((field, analysis) => analysis.AssortativityBy(NetworkLeaf.GroupOf(field))));
        map.Add(Type, "externalInternalIndex", NetworkLeaf.FloatOf<NetworkAnalysis>(
            (field, analysis) => analysis.ExternalInternalIndexBy(NetworkLeaf.GroupOf(field))));
    }

    private sealed record DegreeCount(int Degree, int Count);
}
