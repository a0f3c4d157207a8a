using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Neo4j.Projection;

/// <summary>A best value as a property of the server's own types.</summary>
/// <remarks>
/// Dates are texts, as precise as they came: <c>2025</c>, <c>2025-09</c>, <c>2025-09-15</c>; they compare as texts do. A node is given by
/// its id.
/// </remarks>
internal static class ColumnValue
{
    /// <summary>The value; null where there is none.</summary>
    public static object? Of(Column column, int row, GraphSnapshot snapshot) => !column.HasValue(row) ? null : column switch
    {
        TextColumn texts => snapshot.Texts.Text(texts[row]),
        EnumColumn names => names.Property.Enum!.Values[names[row]].Name,
        DateColumn dates => dates[row]?.ToString(),
        IntegerColumn integers => integers[row],
        NumberColumn numbers => numbers[row],
        BooleanColumn truths => truths[row],
        NodeColumn nodes => snapshot.Nodes.IdOf(nodes[row]),
        _ => throw new ArgumentException($"The column of {column.Property} is of a sort that is not known.", nameof(column)),
    };
}
