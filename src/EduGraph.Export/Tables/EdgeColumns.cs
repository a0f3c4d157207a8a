using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Export.Tables;

/// <summary>The columns of a table of relationships: id, ends and type, then the properties of the types that are exported.</summary>
/// <remarks>For one writer: not safe to use from two threads.</remarks>
internal sealed class EdgeColumns
{
    private readonly GraphSnapshot _snapshot;
    private readonly IReadOnlyList<RelationshipType> _types;
    private RelationshipType _type; // of the relationships in _rows: a writer goes through them type by type
    private IndexRange _rows;

    private EdgeColumns(GraphSnapshot snapshot, IReadOnlyList<RelationshipType> types)
    {
        _snapshot = snapshot;
        _types = types;
        _type = snapshot.Schema.RelationshipTypes[0];
        _rows = snapshot.Relationships.RangeOf(_type);
    }

    /// <summary>The columns for relationships of some types.</summary>
    public static ImmutableArray<ExportColumn> Of(GraphSnapshot snapshot, IReadOnlyList<RelationshipType> types)
    {
        var columns = new EdgeColumns(snapshot, types);
        return [.. columns.Fixed(), .. columns.Properties(), TableColumns.Sources(snapshot, "Ids of the sources that state it.", snapshot.Sources.CitationsOfRelationship)];
    }

    private IEnumerable<ExportColumn> Fixed() =>
    [
        TableColumns.Always(
            "id",
            ExportType.Text,
            "What tells it apart: the ends, the type, and the key properties where it has some.",
            (relationship, buffer) => RelationshipId.Write(_snapshot, relationship, buffer)),
        TableColumns.Always(
            "source", ExportType.Text, "Id of the node that it goes out from.", (relationship, _) => IdOf(_snapshot.Relationships.FromOf(relationship))),
        TableColumns.Always(
            "target", ExportType.Text, "Id of the node that it goes to.", (relationship, _) => IdOf(_snapshot.Relationships.ToOf(relationship))),
        TableColumns.Always(
            "type", ExportType.Text, "Its type.", (relationship, buffer) => buffer.Of(TypeOf(relationship).Name)),
    ];

    private ReadOnlySpan<byte> IdOf(int node) => _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(node));

    private RelationshipType TypeOf(int relationship)
    {
        if (!_rows.Contains(relationship))
        {
            _type = _snapshot.Relationships.TypeOf(relationship);
            _rows = _snapshot.Relationships.RangeOf(_type);
        }

        return _type;
    }

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

        return TableColumns.Values(_snapshot, properties, columns, relationship => TypeOf(relationship).Index);
    }
}
