using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Paging;

/// <summary>All nodes of a kind or interface in an order, as a list to take pages from.</summary>
internal sealed class NodeList
{
    private readonly GraphSnapshot _snapshot;
    private readonly NodeOrder _order;
    private readonly uint _fingerprint;
    private readonly Func<int, bool>? _filter;

    /// <summary>Makes the list; O(n log n) for an order that is asked for the first time in this snapshot, else O(1).</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="typeName">A kind or an interface.</param>
    /// <param name="keys">The order's keys.</param>
    /// <param name="fingerprint">The order's fingerprint.</param>
    /// <param name="filter">Which nodes are entries; null for all.</param>
    public NodeList(GraphSnapshot snapshot, string typeName, IReadOnlyList<SortKey> keys, uint fingerprint, Func<int, bool>? filter)
    {
        _snapshot = snapshot;
        _order = snapshot.Orders.Get(typeName, keys);
        _fingerprint = fingerprint;
        _filter = filter;
    }

    /// <summary>Nodes that were looked at so far: what the work is proportional to.</summary>
    public int TouchedCount { get; private set; }

    /// <summary>Takes a page of nodes.</summary>
    public NodePage Take(PageRequest request)
    {
        var count = _order.Nodes.Length;
        var start = request.After is { } after ? _order.PositionAfter(after.Keys, after.Id) : 0;
        var end = request.Before is { } before ? _order.PositionOf(before.Keys, before.Id) : count;
        var taken = new List<int>(Math.Min(request.Count, count));
        var (hasPrevious, hasNext) = Window.Take(count, start, Math.Max(start, end), request.Count, request.IsBackward, Matches, taken);
        for (var i = 0; i < taken.Count; i++)
        {
            taken[i] = _order.Nodes[taken[i]];
        }

        return new NodePage(taken, hasPrevious, hasNext);
    }

    /// <summary>Counts all entries: O(1) without a filter, else O(nodes of the type).</summary>
    public int Count()
    {
        if (_filter is null)
        {
            return _order.Nodes.Length;
        }

        var count = 0;
        foreach (var node in _order.Nodes)
        {
            count += _filter(node) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The cursor of an entry.</summary>
    public string CursorOf(int node) => new Cursor(_fingerprint, _order.KeyOf(node), _snapshot.Nodes.IdOf(node)).ToString();

    private bool Matches(int position)
    {
        TouchedCount++;
        return _filter is null || _filter(_order.Nodes[position]);
    }
}

/// <summary>A page of nodes.</summary>
/// <param name="Nodes">The nodes, in order.</param>
/// <param name="HasPrevious">Whether there are entries before.</param>
/// <param name="HasNext">Whether there are entries after.</param>
internal sealed record NodePage(List<int> Nodes, bool HasPrevious, bool HasNext);
