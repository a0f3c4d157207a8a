using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Relationships;

/// <summary>Reads single values out of columns; for the odd value, not for lists.</summary>
internal static class PropertyReader
{
    /// <summary>The best value of a relationship's property; null where it has none, and of a property whose value is a node.</summary>
    public static ClaimValue? Read(GraphSnapshot snapshot, RelationshipType type, PropertyDefinition property, int relationship) =>
        Read(snapshot, snapshot.Relationships.ColumnOf(type, property), relationship);

    /// <summary>The value of a row; null where it has none, and of a property whose value is a node.</summary>
    public static ClaimValue? Read(GraphSnapshot snapshot, Column column, int row) => !column.HasValue(row) ? null : column switch
    {
        TextColumn texts => ClaimValue.Text(snapshot.Texts.Text(texts[row])),
        DateColumn dates => ClaimValue.Date(dates[row]!.Value),
        IntegerColumn integers => ClaimValue.Integer(integers[row]!.Value),
        NumberColumn numbers => ClaimValue.Number(numbers[row]!.Value),
        BooleanColumn truths => ClaimValue.Boolean(truths[row]!.Value),
        EnumColumn choices => ClaimValue.Enum(column.Property.Enum!.Values[choices[row]].Name),
        _ => null,
    };
}
