using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Tables;

/// <summary>Gives a cell that every row has; see <see cref="ExportColumn.TryRead"/>.</summary>
internal delegate ReadOnlySpan<byte> CellText(int row, CellBuffer buffer);

/// <summary>Columns as tables of nodes, of relationships and of ties all have them.</summary>
internal static class TableColumns
{
    /// <summary>A column of which every row has a value.</summary>
    public static ComputedColumn Always(string name, ExportType type, string description, CellText read) => new(
        name,
        type,
        description,
        (int row, CellBuffer buffer, out ReadOnlySpan<byte> cell) =>
        {
            cell = read(row, buffer);
            return true;
        });

    /// <summary>A column of lists of texts; an empty list is no value.</summary>
    public static ComputedColumn Lists(string name, string description, Func<int, IEnumerable<string>> read) => new(
        name, ExportType.List, description, (int row, CellBuffer buffer, out ReadOnlySpan<byte> cell) => JsonCell.TryWrite(read(row), buffer, out cell));

    /// <summary>The ids of the sources that are cited for a row.</summary>
    public static ComputedColumn Sources(GraphSnapshot snapshot, string description, Func<int, IEnumerable<Citation>> citationsOf) =>
        new("sources", ExportType.List, description, (int row, CellBuffer buffer, out ReadOnlySpan<byte> cell) =>
            SourceIds.TryWrite(snapshot, citationsOf(row), buffer, out cell));

    /// <summary>The best values of a property that kinds, or relationship types, have under one name.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="properties">The properties of that name.</param>
    /// <param name="columns">The snapshot's column for each kind, or type, by its index; null where it has no such property.</param>
    /// <param name="indexOf">Index of the kind, or type, of a row.</param>
    public static ValueColumn Values(
        GraphSnapshot snapshot, IReadOnlyList<PropertyDefinition> properties, Column?[] columns, Func<int, int> indexOf) =>
        new(snapshot, properties, row => columns[indexOf(row)]);
}
