using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>When nodes and relationships are there: what <c>asOf</c> asks.</summary>
/// <remarks>
/// A node is there on a day unless a date says that it is not: unless the day lies before the first day that its beginning may mean
/// (properties marked <c>@begins</c>), or after the last day that its end may mean (<c>@ends</c>). So a centre established "2025" is there from
/// 2025-01-01 on: what may have been is shown. A relationship is there when its own dates allow it and both its ends are there.
/// What no source dates is always there.
/// </remarks>
public sealed class Validity
{
    private readonly NodeTable _nodes;
    private readonly RelationshipTable _relationships;
    private readonly Bounds[] _kinds;
    private readonly Bounds[] _types;

    internal Validity(GraphSchema schema, NodeTable nodes, RelationshipTable relationships)
    {
        _nodes = nodes;
        _relationships = relationships;
        _kinds = [.. schema.Kinds.Select(kind => Bounds.Of(kind.Properties, property => nodes.ColumnOf(kind, property)))];
        _types = [.. schema.RelationshipTypes.Select(type => Bounds.Of(type.Properties, property => relationships.ColumnOf(type, property)))];
    }

    /// <summary>Whether a node is there on a day.</summary>
    public bool HasNode(int nodeIndex, DateOnly day) => HasNode(nodeIndex, DatePacking.Of(day));

    /// <summary>Whether a relationship and both its ends are there on a day.</summary>
    public bool HasRelationship(int relationshipIndex, DateOnly day) => HasRelationship(relationshipIndex, DatePacking.Of(day));

    internal bool HasNode(int nodeIndex, int packedDay) => _kinds[_nodes.KindIndexOf(nodeIndex)].Include(nodeIndex, packedDay);

    internal bool HasRelationship(int relationshipIndex, int packedDay) =>
        _types[_relationships.TypeOf(relationshipIndex).Index].Include(relationshipIndex, packedDay)
        && HasNode(_relationships.FromOf(relationshipIndex), packedDay)
        && HasNode(_relationships.ToOf(relationshipIndex), packedDay);

    /// <summary>Whether a relationship's own dates allow a day, whatever its ends do.</summary>
    internal bool HasOwn(RelationshipType type, int relationshipIndex, int packedDay) => _types[type.Index].Include(relationshipIndex, packedDay);

    private sealed class Bounds(DateColumn[] begins, DateColumn[] ends)
    {
        public static Bounds Of(IEnumerable<PropertyDefinition> properties, Func<PropertyDefinition, Column> columnOf)
        {
            var bounded = properties.Where(property => property.Bound != PropertyBound.None).ToList();
            return new Bounds(
                [.. bounded.Where(property => property.Bound == PropertyBound.Begins).Select(property => (DateColumn)columnOf(property))],
                [.. bounded.Where(property => property.Bound == PropertyBound.Ends).Select(property => (DateColumn)columnOf(property))]);
        }

        public bool Include(int row, int packedDay)
        {
            foreach (var column in begins)
            {
                if (packedDay < DatePacking.FirstOf(column.PackedAt(row)))
                {
                    return false; // no date is 0, and before every day
                }
            }

            foreach (var column in ends)
            {
                if (column.PackedAt(row) is var packed and not 0 && packedDay > DatePacking.LastOf(packed))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
