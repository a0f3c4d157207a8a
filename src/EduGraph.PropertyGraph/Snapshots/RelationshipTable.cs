using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The relationships of a snapshot: ends, columns of best values, adjacency by type and direction.</summary>
public sealed class RelationshipTable
{
    private readonly GraphSchema _schema;
    private readonly int[] _typeStarts; // one more than there are types
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly Column[][] _columns; // by type, by position of the property
    private readonly Adjacency[] _adjacency; // by type: out, in

    internal RelationshipTable(GraphSchema schema, int[] typeStarts, int[] from, int[] to, Column[][] columns, Adjacency[] adjacency)
    {
        _schema = schema;
        _typeStarts = typeStarts;
        _from = from;
        _to = to;
        _columns = columns;
        _adjacency = adjacency;
    }

    /// <summary>Number of relationships.</summary>
    public int Count => _from.Length;

    /// <summary>The relationships of a type.</summary>
    public IndexRange RangeOf(RelationshipType type) => new(_typeStarts[type.Index], _typeStarts[type.Index + 1]);

    /// <summary>The type of a relationship. O(log(number of types)).</summary>
    public RelationshipType TypeOf(int relationshipIndex)
    {
        // The last type that starts at or before it: types without relationships start where the next one does.
        var (start, end) = (0, _typeStarts.Length - 1);
        while (end - start > 1)
        {
            var middle = (start + end) >>> 1;
            if (_typeStarts[middle] <= relationshipIndex)
            {
                start = middle;
            }
            else
            {
                end = middle;
            }
        }

        return _schema.RelationshipTypes[start];
    }

    /// <summary>The node it goes out from.</summary>
    public int FromOf(int relationshipIndex) => _from[relationshipIndex];

    /// <summary>The node it goes to.</summary>
    public int ToOf(int relationshipIndex) => _to[relationshipIndex];

    /// <summary>The best values of a property, by relationship of the type.</summary>
    /// <exception cref="ArgumentException">The property is not of the type.</exception>
    public Column ColumnOf(RelationshipType type, PropertyDefinition property) => type.Properties.IndexOf(property) is var index and >= 0
        ? _columns[type.Index][index]
        : throw new ArgumentException($"{type} has no property \"{property}\".", nameof(property));

    /// <summary>What stands at the other ends of a type's relationships.</summary>
    public Adjacency AdjacencyOf(RelationshipType type, RelationshipDirection direction) =>
        _adjacency[(type.Index * 2) + (direction == RelationshipDirection.Out ? 0 : 1)];
}
