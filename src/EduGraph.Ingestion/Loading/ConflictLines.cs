using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>The disagreements of a store's sources, each as a line.</summary>
internal static class ConflictLines
{
    /// <summary>Builds a snapshot, and lists its conflicts; nothing of the snapshot is kept.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IGraphStore store, GraphSchema schema, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotBuilder.BuildAsync(store, schema, cancellationToken);
        return [.. snapshot.Conflicts.All.Select(conflict => Describe(snapshot, conflict)).Distinct(StringComparer.Ordinal)];
    }

    private static string Describe(GraphSnapshot snapshot, Conflict conflict)
    {
        var place = conflict.Kind switch
        {
            ConflictKind.RelationshipProperty => $" -> {Name(snapshot, snapshot.Relationships.ToOf(conflict.RelationshipIndex))}",
            ConflictKind.Post => $" at {Name(snapshot, conflict.BodyNode)}",
            _ => "",
        };
        var answers = conflict.Sides
            .Select(side => side.Node >= 0 ? Name(snapshot, side.Node) : side.Value.ToString())
            .Order(StringComparer.Ordinal);
        return $"{Name(snapshot, conflict.NodeIndex)}{place}: {conflict.Property} is {string.Join(" or ", answers)}";
    }

    private static string Name(GraphSnapshot snapshot, int node) =>
        $"{snapshot.Texts.Text(snapshot.Names.BestTextOf(node))} [{snapshot.Texts.Text(snapshot.Nodes.IdTextOf(node))}]";
}
