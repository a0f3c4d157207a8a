using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Relationships;

/// <summary>The relationships that a field of a node leads along, in their default order: by kind and id of the other end.</summary>
internal sealed class FieldEdges
{
    private readonly Adjacency _adjacency;
    private readonly int _targetStart;
    private readonly int _targetEnd;
    private readonly bool[]? _isTarget; // by kind; null where all nodes between the bounds are of the field's kinds
    private readonly NodeTable _nodes;

    public FieldEdges(GraphSnapshot snapshot, RelationshipField field)
    {
        _adjacency = snapshot.Relationships.AdjacencyOf(field.Type, field.Direction);
        _nodes = snapshot.Nodes;
        _targetStart = _nodes.RangeOf(field.TargetKinds[0]).Start;
        _targetEnd = _nodes.RangeOf(field.TargetKinds[^1]).End;
        var isContiguous = field.TargetKinds[^1].Index - field.TargetKinds[0].Index == field.TargetKinds.Length - 1;
        _isTarget = isContiguous ? null : [.. snapshot.Schema.Kinds.Select(kind => field.TargetKinds.Contains(kind))];
    }

    /// <summary>Whether every position of <see cref="RangeOf"/> is an edge of the field.</summary>
    public bool IsContiguous => _isTarget is null;

    /// <summary>Positions in the adjacency whose targets lie between the field's first and last kind. O(log degree).</summary>
    public IndexRange RangeOf(int node)
    {
        var edges = _adjacency.EdgesOf(node);
        if (edges.Count == 0)
        {
            return edges;
        }

        var targets = _adjacency.TargetsOf(node);
        var start = targets[0] >= _targetStart ? 0 : LowerBound(targets, _targetStart);
        var end = targets[^1] < _targetEnd ? targets.Length : LowerBound(targets, _targetEnd);
        return new IndexRange(edges.Start + start, edges.Start + end);
    }

    /// <summary>The edge at a position of <see cref="RangeOf"/>.</summary>
    public Edge At(int position) => new(_adjacency.TargetAt(position), _adjacency.RelationshipAt(position));

    /// <summary>Whether the edge's target is of a kind that the field leads to.</summary>
    public bool Has(Edge edge) => _isTarget is null || _isTarget[_nodes.KindIndexOf(edge.Target)];

    /// <summary>All edges of a node.</summary>
    public IEnumerable<Edge> Of(int node)
    {
        var range = RangeOf(node);
        for (var position = range.Start; position < range.End; position++)
        {
            var edge = At(position);
            if (Has(edge))
            {
                yield return edge;
            }
        }
    }

    private static int LowerBound(ReadOnlySpan<int> ascending, int value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
