using EduGraph.Api.Filtering;
using EduGraph.Api.Relationships;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Paging;

/// <summary>The relationships of a field, as lists to take pages from: one list for each node that has the field.</summary>
/// <remarks>
/// In the default order (kind and id of the other end) a page costs O(log degree + page); in any other O(degree × log degree), since a
/// node's relationships are sorted for it.
/// </remarks>
internal sealed class EdgeList
{
    private readonly GraphSnapshot _snapshot;
    private readonly FilterContext _context;
    private readonly FieldEdges _edges;
    private readonly EdgeOrder _order;
    private readonly uint _fingerprint;
    private readonly Func<int, bool>? _targetFilter;
    private readonly Func<int, bool>? _edgeFilter;
    private readonly List<int> _taken = [];
    private readonly RelationshipType _type;
    private readonly Dictionary<string, Column?> _columns = [];

    /// <summary>Makes the lists.</summary>
    /// <param name="context">The graph and the day.</param>
    /// <param name="field">The field.</param>
    /// <param name="keys">The order's keys; none for the default order.</param>
    /// <param name="fingerprint">The order's fingerprint.</param>
    /// <param name="targetFilter">Which nodes at the other end are entries; null for all.</param>
    /// <param name="edgeFilter">Which relationships are entries; null for all.</param>
    public EdgeList(
        FilterContext context,
        RelationshipField field,
        IReadOnlyList<SortKey> keys,
        uint fingerprint,
        Func<int, bool>? targetFilter,
        Func<int, bool>? edgeFilter)
    {
        _snapshot = context.Snapshot;
        _type = field.Type;
        _context = context;
        _edges = new FieldEdges(context.Snapshot, field);
        _order = EdgeOrder.Create(context.Snapshot, field, keys);
        _fingerprint = fingerprint;
        _targetFilter = targetFilter;
        _edgeFilter = edgeFilter;
    }

    /// <summary>Relationships that were looked at so far: what the work is proportional to.</summary>
    public int TouchedCount { get; private set; }

    /// <summary>Takes a page of a node's relationships and appends it to <paramref name="page"/>.</summary>
    public (bool HasPrevious, bool HasNext) Take(int node, PageRequest request, List<Edge> page)
    {
        _taken.Clear();
        var range = _edges.RangeOf(node);
        return _order.IsDefault ? TakeInPlace(range, request, page) : TakeSorted(range, request, page);
    }

    /// <summary>Counts all entries of a node: O(1) without filters, else O(degree).</summary>
    public int Count(int node)
    {
        var range = _edges.RangeOf(node);
        if (_targetFilter is null && _edgeFilter is null && _context.AsOf is null && _edges.IsContiguous)
        {
            return range.Count;
        }

        var count = 0;
        for (var position = range.Start; position < range.End; position++)
        {
            count += Matches(_edges.At(position)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The column of a property of the relationships; null where their type has no such property.</summary>
    public Column? ColumnOf(string property)
    {
        if (!_columns.TryGetValue(property, out var column))
        {
            column = _type.FindProperty(property) is { } found ? _snapshot.Relationships.ColumnOf(_type, found) : null;
            _columns.Add(property, column);
        }

        return column;
    }

    /// <summary>The cursor of an entry.</summary>
    public string CursorOf(Edge edge) => new Cursor(_fingerprint, _order.KeyOf(edge), _snapshot.Nodes.IdOf(edge.Target)).ToString();

    private (bool HasPrevious, bool HasNext) TakeInPlace(IndexRange range, PageRequest request, List<Edge> page)
    {
        var start = request.After is { } after ? LowerBound(range, edge => _order.Compare(edge, after) <= 0) : 0;
        var end = request.Before is { } before ? LowerBound(range, edge => _order.Compare(edge, before) < 0) : range.Count;
        var flags = Window.Take(
            range.Count, start, Math.Max(start, end), request.Count, request.IsBackward, position => Matches(_edges.At(range.Start + position)), _taken);
        foreach (var position in _taken)
        {
            page.Add(_edges.At(range.Start + position));
        }

        return flags;
    }

    private (bool HasPrevious, bool HasNext) TakeSorted(IndexRange range, PageRequest request, List<Edge> page)
    {
        var entries = new List<Edge>();
        for (var position = range.Start; position < range.End; position++)
        {
            if (_edges.At(position) is var edge && Matches(edge))
            {
                entries.Add(edge);
            }
        }

        entries.Sort(_order);
        var start = request.After is { } after ? entries.Count(edge => _order.Compare(edge, after) <= 0) : 0;
        var end = request.Before is { } before ? entries.Count(edge => _order.Compare(edge, before) < 0) : entries.Count;
        var flags = Window.Take(entries.Count, start, Math.Max(start, end), request.Count, request.IsBackward, _ => true, _taken);
        page.AddRange(_taken.Select(position => entries[position]));
        return flags;
    }

    private bool Matches(Edge edge)
    {
        TouchedCount++;
        return _edges.Has(edge)
            && _context.HasRelationship(edge.Relationship)
            && (_edgeFilter is null || _edgeFilter(edge.Relationship))
            && (_targetFilter is null || _targetFilter(edge.Target));
    }

    // Number of edges at the start of the range of which a condition holds that holds of no edge after them.
    private int LowerBound(IndexRange range, Func<Edge, bool> isBefore)
    {
        var (low, high) = (0, range.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(_edges.At(range.Start + middle)) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
