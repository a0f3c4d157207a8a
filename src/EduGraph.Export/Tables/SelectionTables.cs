using EduGraph.Export.Selection;

namespace EduGraph.Export.Tables;

/// <summary>A selection as two tables.</summary>
internal static class SelectionTables
{
    /// <summary>The tables; columns are those of the kinds and types that the filter names, whether or not a node or relationship has a value.</summary>
    public static FlatGraph Of(ExportSelection selection)
    {
        var (snapshot, filter) = (selection.Snapshot, selection.Filter);
        return new FlatGraph
        {
            NodeColumns = NodeColumns.Of(snapshot, filter.Kinds.IsEmpty ? snapshot.Schema.Kinds : filter.Kinds),
            EdgeColumns = EdgeColumns.Of(snapshot, filter.RelationshipTypes.IsEmpty ? snapshot.Schema.RelationshipTypes : filter.RelationshipTypes),
            Nodes = selection.Nodes,
            Edges = selection.Relationships,
            NodeCount = selection.NodeCount,
            EdgeCount = selection.RelationshipCount,
            IsDirected = true,
            HasParallelEdges = true,
        };
    }
}
