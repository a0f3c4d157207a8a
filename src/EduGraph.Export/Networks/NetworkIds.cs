using EduGraph.Analytics.Projections;

namespace EduGraph.Export.Networks;

/// <summary>Ids of a network's nodes by their positions: of a group, the text that it stands for.</summary>
internal sealed class NetworkIds(ProjectedNetwork network)
{
    /// <summary>The id, as UTF-8.</summary>
    public ReadOnlySpan<byte> Of(int position) =>
        network.Snapshot.Texts.Utf8(network.IsGrouped ? network.NodeAt(position) : network.Snapshot.Nodes.IdTextOf(network.NodeAt(position)));
}
