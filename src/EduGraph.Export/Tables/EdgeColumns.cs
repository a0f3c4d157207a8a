using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Tables;

/// <summary>The columns of a table of relationships: id, ends and type, then the properties of the types that are exported.</summary>
internal sealed class EdgeColumns
{
    private readonly GraphSnapshot _snapshot;
    private readonly IReadOnlyList<RelationshipType> _types;

    private EdgeColumns(GraphSnapshot snapshot, IReadOnlyList<RelationshipType> types)
    {
        _snapshot = snapshot;
        _types = types;
    }

    /// <summary>The columns for relationships of some types.</summary>
    public static ImmutableArray<ExportColumn> Of(GraphSnapshot snapshot, IReadOnlyList<RelationshipType> types)
    {
        var columns = new EdgeColumns(snapshot, types);
        return [.. columns.Fixed(), .. columns.Properties(), columns.Sources()];
    }

    private IEnumerable<ExportColumn> Fixed() =>
    [
        new ComputedColumn("id", ExportType.Text, "What tells it apart: the ends, the type, and the key properties where it has some.", ReadId),
        new ComputedColumn("source", ExportType.Text, "Id of the node that it goes out from.", ReadSource),
        new ComputedColumn("target", ExportType.Text, "Id of the node that it goes to.", ReadTarget),
        new ComputedColumn("type", ExportType.Text, "Its type.", ReadType),
    ];

    private IEnumerable<ExportColumn> Properties() => _types
        .SelectMany(type => type.Properties)
        .GroupBy(property => property.Name)
        .Select(group => ValueOf([.. group]));

    private ValueColumn ValueOf(IReadOnlyList<PropertyDefinition> properties)
    {
        var columns = new Column?[_snapshot.Schema.RelationshipTypes.Length];
        foreach (var type in _types)
        {
            columns[type.Index] = type.FindProperty(properties[0].Name) is { } own ? _snapshot.Relationships.ColumnOf(type, own) : null;
        }

        return new ValueColumn(_snapshot, properties, relationship => columns[_snapshot.Relationships.TypeOf(relationship).Index]);
    }

    private ComputedColumn Sources() => new(
        "sources",
        ExportType.List,
        "Ids of the sources that state it.",
        (int relationship, CellBuffer buffer, out ReadOnlySpan<byte> cell) => JsonCell.TryWrite(
            SourceIds.Of(_snapshot, _snapshot.Sources.CitationsOfRelationship(relationship)), buffer, out cell));

    private bool ReadId(int relationship, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = RelationshipId.Write(_snapshot, relationship, buffer);
        return true;
    }

    private bool ReadSource(int relationship, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(_snapshot.Relationships.FromOf(relationship)));
        return true;
    }

    private bool ReadTarget(int relationship, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(_snapshot.Relationships.ToOf(relationship)));
        return true;
    }

    private bool ReadType(int relationship, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        cell = buffer.Of(_snapshot.Relationships.TypeOf(relationship).Name);
        return true;
    }
}
