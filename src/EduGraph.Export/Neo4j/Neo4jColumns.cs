using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Neo4j;

/// <summary>The columns of the importer's files: those of one kind or one type, with arrays as the importer reads them.</summary>
internal static class Neo4jColumns
{
    private const string Names = "names";

    /// <summary>Id and label, then name, names and the kind's properties.</summary>
    public static IReadOnlyList<ExportColumn> OfNodes(GraphSnapshot snapshot, NodeKind kind)
    {
        var columns = NodeColumns.Of(snapshot, [kind]);
        var own = kind.Properties.Where(property => property.Name != Names)
            .Select(property => property.IsList ? ListOf(snapshot, property) : columns.First(column => column.Name == property.Name));
        return [.. columns.Take(FlatGraph.Name + 1), NamesOf(snapshot), .. own];
    }

    /// <summary>Ends and type, then the type's properties and the sources.</summary>
    public static IReadOnlyList<ExportColumn> OfRelationships(GraphSnapshot snapshot, RelationshipType type)
    {
        var columns = EdgeColumns.Of(snapshot, [type]);
        return
        [
            columns[FlatGraph.Source], columns[FlatGraph.Target], columns[FlatGraph.Type],
            .. type.Properties.Select(property => columns.Skip(FlatGraph.Type + 1).First(column => column.Name == property.Name)),
            SourcesOf(snapshot),
        ];
    }

    private static ComputedColumn NamesOf(GraphSnapshot snapshot) => new(
        Names,
        ExportType.List,
        "All its names, best first.",
        (int node, CellBuffer buffer, out ReadOnlySpan<byte> cell) => Neo4jAdminWriter.TryWriteArray(
            ListText.NamesOf(snapshot, node).Select(snapshot.Texts.Text), buffer, out cell));

    private static ComputedColumn ListOf(GraphSnapshot snapshot, PropertyDefinition property) => new(
        property.Name,
        ExportType.List,
        property.Description,
        (int node, CellBuffer buffer, out ReadOnlySpan<byte> cell) => Neo4jAdminWriter.TryWriteArray(
            ListText.ClaimsOf(snapshot, node, property.Name).Select(claim => ListText.Of(snapshot, property.ValueType!, claim)), buffer, out cell));

    private static ComputedColumn SourcesOf(GraphSnapshot snapshot) => new(
        "sources",
        ExportType.List,
        "Ids of the sources that state it.",
        (int relationship, CellBuffer buffer, out ReadOnlySpan<byte> cell) => Neo4jAdminWriter.TryWriteArray(
            SourceIds.Of(snapshot, snapshot.Sources.CitationsOfRelationship(relationship)), buffer, out cell));
}
