using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Tables;

/// <summary>The best values of a property of one value: of all kinds, or of all types, that have a property of that name.</summary>
internal sealed class ValueColumn : ExportColumn
{
    private readonly GraphSnapshot _snapshot;
    private readonly Func<int, Column?> _columnOf;

    /// <summary>Makes the column.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="properties">The properties of that name; at least one.</param>
    /// <param name="columnOf">The snapshot's column for a row; null where the row's kind or type has no such property.</param>
    public ValueColumn(GraphSnapshot snapshot, IReadOnlyList<PropertyDefinition> properties, Func<int, Column?> columnOf)
        : base(properties[0].Name, TypeOf(properties), DescriptionOf(properties))
    {
        _snapshot = snapshot;
        _columnOf = columnOf;
    }

    /// <inheritdoc/>
    public override bool TryRead(int row, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = default;
        var column = _columnOf(row);
        if (column is null || !column.HasValue(row))
        {
            return false;
        }

        cell = column switch
        {
            TextColumn texts => _snapshot.Texts.Utf8(texts[row]),
            EnumColumn values => buffer.Of(values.Property.Enum!.Values[values[row]].Name),
            DateColumn dates => buffer.Of(dates[row]!.Value.ToString()),
            IntegerColumn integers => buffer.Of(integers[row]!.Value),
            NumberColumn numbers => buffer.Of(numbers[row]!.Value),
            BooleanColumn truths => truths[row]!.Value ? "true"u8 : "false"u8,
            NodeColumn nodes => _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(nodes[row])),
            _ => throw new InvalidOperationException($"The column of {column.Property} is of a sort that is not known."),
        };
        return true;
    }

    private static ExportType TypeOf(IReadOnlyList<PropertyDefinition> properties)
    {
        var types = properties.Select(property => TypeOf(property.Storage)).Distinct().ToList();
        return types.Count == 1 ? types[0]
            : types.TrueForAll(type => type is ExportType.Integer or ExportType.Number) ? ExportType.Number
            : ExportType.Text;
    }

    private static ExportType TypeOf(ValueKind storage) => storage switch
    {
        ValueKind.Integer => ExportType.Integer,
        ValueKind.Number => ExportType.Number,
        ValueKind.Boolean => ExportType.Boolean,
        _ => ExportType.Text,
    };

    private static string DescriptionOf(IReadOnlyList<PropertyDefinition> properties)
    {
        var description = string.Join(' ', properties.Select(property => property.Description).Distinct());
        return properties.Any(property => property.Storage == ValueKind.Date)
                ? $"{description} ISO 8601, as precise as its source: 2025, 2025-09, 2025-09-15."
            : properties.Any(property => property.Storage == ValueKind.Mention) ? $"{description} The id of its node."
            : properties[0].Unit is { } unit ? $"{description} Unit: {unit}."
            : description;
    }
}
