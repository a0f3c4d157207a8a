using EduGraph.Analytics.Projections;
using EduGraph.Export.Selection;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Networks;

/// <summary>What a network rests on: the things that its nodes share, and the sources that speak of the nodes or state a way to such a thing.</summary>
internal sealed class NetworkSources
{
    private readonly PositionSet _sources;

    private NetworkSources(GraphSnapshot snapshot, PositionSet things, PositionSet sources)
    {
        _sources = sources;
        ThingCount = things.Count;
        Range = snapshot.Nodes.RangeOf(snapshot.Schema.FindKind(SourceTable.KindName)!);
    }

    private IndexRange Range { get; }

    /// <summary>Number of things that make ties, each counted once.</summary>
    public int ThingCount { get; }

    /// <summary>The sources, ascending.</summary>
    public IEnumerable<int> Nodes => _sources.Between(Range.Start, Range.End);

    /// <summary>Goes through the evidence of all ties.</summary>
    public static NetworkSources Of(ProjectedNetwork network, CancellationToken cancellationToken)
    {
        var snapshot = network.Snapshot;
        var (things, sources) = (new PositionSet(snapshot.Nodes.Count), new PositionSet(snapshot.Nodes.Count));
        for (var position = 0; position < network.NodeCount && !network.IsGrouped; position++)
        {
            Add(sources, snapshot.Sources.CitationsOfNode(network.NodeAt(position)));
        }

        for (var tie = 0; tie < network.TieCount; tie++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var evidence in network.EvidenceOf(tie))
            {
                things.Add(evidence.Node);
                foreach (var relationship in evidence.Relationships)
                {
                    Add(sources, snapshot.Sources.CitationsOfRelationship(relationship));
                }
            }
        }

        return new NetworkSources(snapshot, things, sources);
    }

    private static void Add(PositionSet sources, IEnumerable<Citation> citations)
    {
        foreach (var citation in citations)
        {
            sources.Add(citation.SourceNode);
        }
    }
}
