using EduGraph.Analytics.Brokerage;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary>The type <c>NetworkNode</c>: who it is, and its measures.</summary>
internal static class NetworkNodeResolvers
{
    private const int SampleCountMax = 10_000;
    private const string Node = "NetworkNode";

    public static void Bind(ResolverMap map)
    {
        map.Add(Node, ApiNames.Id, LeafResolvers.Text(parent => NetworkLeaf.IdOf(NetworkLeaf.AnalysisOf(parent).Projected, (int)parent.Index)));
        map.Add(Node, "label", new Leaf(WriteLabel));
        map.Add(Node, "node", new Composite((_, parent, results) =>
        {
            var projected = NetworkLeaf.AnalysisOf(parent).Projected;
            if (projected.IsGrouped)
            {
                results.AddNull();
            }
            else
            {
                results.AddIndex(projected.NodeAt((int)parent.Index));
            }
        }));
        map.Add(Node, "country", new CountryLeaf());
        BindMetrics(map);
        BindStructure(map);
        BindBrokerage(map);
    }

    private static void BindMetrics(ResolverMap map)
    {
        AddMetric(map, "degree", NetworkMetric.Degree, isInt: true);
        AddMetric(map, "strength", NetworkMetric.Strength);
        AddMetric(map, "closeness", NetworkMetric.Closeness);
        AddMetric(map, "harmonic", NetworkMetric.Harmonic);
        AddMetric(map, "eigenvector", NetworkMetric.Eigenvector);
        AddMetric(map, "pageRank", NetworkMetric.PageRank);
        AddMetric(map, "core", NetworkMetric.Core, isInt: true);
        AddMetric(map, "triangles", NetworkMetric.Triangles, isInt: true);
        AddMetric(map, "clustering", NetworkMetric.Clustering);
        AddMetric(map, "constraint", NetworkMetric.Constraint);
        AddMetric(map, "effectiveSize", NetworkMetric.EffectiveSize);
        map.Add(Node, "betweenness", new Leaf((field, in parent, output) =>
        {
            var analysis = NetworkLeaf.AnalysisOf(parent);
            if (field.Arguments["samples"] is null)
            {
                NetworkLimit.Check(field, analysis, NetworkMetric.Betweenness);
                return NetworkLeaf.Write(analysis.ValuesOf(NetworkMetric.Betweenness, field.Request.CancellationToken)[parent.Index], output);
            }

            var samples = Arguments.Number(field, "samples", 1, SampleCountMax);
            var seed = (int)field.Arguments["seed"]!;
            NetworkLimit.CheckSamples(field, analysis, samples, NetworkAnalysis.KeyOfSample(samples, seed));
            var sampled = analysis.SampleBetweenness(samples, seed, field.Request.CancellationToken);
            return NetworkLeaf.Write(sampled.Scores[parent.Index], output);
        }));
    }

    private static void AddMetric(ResolverMap map, string name, NetworkMetric metric, bool isInt = false) =>
        map.Add(Node, name, new Leaf((field, in parent, output) =>
        {
            var analysis = NetworkLeaf.AnalysisOf(parent);
            NetworkLimit.Check(field, analysis, metric);
            var value = analysis.IsKnown(metric)
                ? analysis.ValuesOf(metric, field.Request.CancellationToken)[parent.Index]
                : NetworkLimit.Settle(() => analysis.ValuesOf(metric, field.Request.CancellationToken))[parent.Index];
            if (!isInt)
            {
                return NetworkLeaf.Write(value, output);
            }

            output.WriteNumber((long)value);
            return true;
        }));

    private static void BindStructure(ResolverMap map)
    {
        map.Add(Node, "component", LeafResolvers.Int(parent => NetworkLeaf.AnalysisOf(parent).ComponentsOf().Groups[parent.Index]));
        map.Add(Node, "isArticulationPoint", LeafResolvers.Boolean(
            parent => NetworkLeaf.AnalysisOf(parent).ArticulationPoints().Contains((int)parent.Index)));
        map.Add(Node, "community", new Leaf((field, in parent, output) =>
        {
            output.WriteNumber(CommunityResolvers.Divide(field, NetworkLeaf.AnalysisOf(parent)).Partition.Groups[parent.Index]);
            return true;
        }));
    }

    private static void BindBrokerage(ResolverMap map)
    {
        const string brokerage = "Brokerage";
        map.Add(Node, "brokerage", new Composite((field, parent, results) =>
        {
            var analysis = NetworkLeaf.AnalysisOf(parent);
            NetworkLimit.Check(field, analysis, NetworkMetric.Brokerage);
            var roles = analysis.BrokerageBy(NetworkLeaf.GroupOf(field), field.Request.CancellationToken);
            results.Add(ResolvedValue.From(roles, parent.Index));
        }));
        Add("coordinator", roles => roles.Coordinator);
        Add("consultant", roles => roles.Consultant);
        Add("gatekeeper", roles => roles.Gatekeeper);
        Add("representative", roles => roles.Representative);
        Add("liaison", roles => roles.Liaison);
        Add("total", roles => roles.Total);

        void Add(string name, Func<BrokerageRoles, long> read) => map.Add(
            brokerage, name, LeafResolvers.Int(parent => checked((int)read(((BrokerageRoles[])parent.Reference!)[parent.Index]))));
    }

    private static bool WriteLabel(FieldRequest field, in ResolvedValue parent, JsonOutput output)
    {
        var projected = NetworkLeaf.AnalysisOf(parent).Projected;
        var node = projected.IsGrouped
            ? CountryPlaces.Find(projected.Snapshot, projected.NodeAt((int)parent.Index))
            : projected.NodeAt((int)parent.Index);
        if (node < 0)
        {
            return Leaf.WriteText(projected.Snapshot.Texts, projected.NodeAt((int)parent.Index), output);
        }

        var names = projected.Snapshot.Names;
        var text = field.Arguments["language"] is string language ? names.BestTextOf(node, language) : names.BestTextOf(node);
        return Leaf.WriteText(projected.Snapshot.Texts, text, output);
    }

    private sealed class CountryLeaf : LeafResolver
    {
        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            var analysis = NetworkLeaf.AnalysisOf(parent);
            return Leaf.WriteText(analysis.Projected.Snapshot.Texts, analysis.CountryTextOf((int)parent.Index), output);
        }
    }
}
