using System.Text;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Tables;

/// <summary>Ids of relationships: <c>FROM/TYPE/TO</c>, and <c>/KEY</c> for each key property that has a value (a visit's day).</summary>
/// <remarks>
/// No id of a node has a slash, and the graph holds one relationship a key: so no two have the same id, and it is the same in every export.
/// </remarks>
internal static class RelationshipId
{
    /// <summary>Writes the id into the buffer.</summary>
    public static ReadOnlySpan<byte> Write(GraphSnapshot snapshot, int relationship, CellBuffer buffer)
    {
        var type = snapshot.Relationships.TypeOf(relationship);
        buffer.Clear()
            .Append(snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(snapshot.Relationships.FromOf(relationship))))
            .Append("/"u8).Append(type.Name).Append("/"u8)
            .Append(snapshot.Texts.Utf8(snapshot.Nodes.IdTextOf(snapshot.Relationships.ToOf(relationship))));
        foreach (var property in type.Properties.Where(property => property.IsKey))
        {
            if (TextOf(snapshot, snapshot.Relationships.ColumnOf(type, property), relationship) is { } key)
            {
                buffer.Append("/"u8).Append(key);
            }
        }

        return buffer.Written;
    }

    /// <summary>The id as a string.</summary>
    public static string Of(GraphSnapshot snapshot, int relationship) => Encoding.UTF8.GetString(Write(snapshot, relationship, new CellBuffer()));

    private static string? TextOf(GraphSnapshot snapshot, Column column, int relationship) => !column.HasValue(relationship) ? null : column switch
    {
        DateColumn dates => dates[relationship]!.Value.ToString(),
        TextColumn texts => Uri.EscapeDataString(snapshot.Texts.Text(texts[relationship])),
        EnumColumn values => values.Property.Enum!.Values[values[relationship]].Name,
        NodeColumn nodes => snapshot.Nodes.IdOf(nodes[relationship]),
        IntegerColumn integers => integers[relationship]!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        NumberColumn numbers => numbers[relationship]!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        BooleanColumn truths => truths[relationship]!.Value ? "true" : "false",
        _ => throw new InvalidOperationException($"The column of {column.Property} is of a sort that is not known."),
    };
}
