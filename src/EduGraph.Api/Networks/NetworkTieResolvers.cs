using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL.Execution;
using ResolverMap = EduGraph.Api.Resolvers.ResolverMap;

namespace EduGraph.Api.Networks;

/// <summary>The types <c>CooperationTie</c> and <c>CooperationEvidence</c>.</summary>
internal static class NetworkTieResolvers
{
    public static void Bind(ResolverMap map)
    {
        const string tie = "CooperationTie";
        map.Add(tie, "from", new Composite((_, parent, results) =>
        {
            var analysis = NetworkLeaf.AnalysisOf(parent);
            results.Add(NetworkLeaf.ValueOf(analysis, analysis.Projected.SourceOf((int)parent.Index)));
        }));
        map.Add(tie, "to", new Composite((_, parent, results) =>
        {
            var analysis = NetworkLeaf.AnalysisOf(parent);
            results.Add(NetworkLeaf.ValueOf(analysis, analysis.Projected.TargetOf((int)parent.Index)));
        }));
        map.Add(tie, "count", LeafResolvers.Int(parent => NetworkLeaf.AnalysisOf(parent).Projected.CountOf((int)parent.Index)));
        map.Add(tie, "weight", LeafResolvers.Float(parent => NetworkLeaf.AnalysisOf(parent).Projected.WeightOf((int)parent.Index)));
        map.Add(tie, "evidence", new Composite((field, parent, results) =>
        {
            results.BeginList();
            foreach (var evidence in NetworkLeaf.AnalysisOf(parent).Projected.EvidenceOf((int)parent.Index).Take(NetworkLeaf.SizeOf(field)))
            {
                results.Add(ResolvedValue.FromObject(evidence));
            }

            results.EndList();
        }));
        BindEvidence(map);
    }

    private static void BindEvidence(ResolverMap map)
    {
        const string evidence = "CooperationEvidence";
        map.Add(evidence, "projection", Leaf.TextOf<TieEvidence>(value => value.Projection));
        map.Add(evidence, "node", Composite.Index((_, value) => ((TieEvidence)value.Reference!).Node));
        map.Add(evidence, "between", NetworkResolvers.Indexes<TieEvidence>(value => [value.Left, value.Right]));
        map.Add(evidence, "relationships", NetworkResolvers.Indexes<TieEvidence>(value => [.. value.Relationships]));
    }
}
