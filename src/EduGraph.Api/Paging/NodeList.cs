using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Paging;

/// <summary>All nodes of a kind or interface in an order, as a list to take pages from.</summary>
internal sealed class NodeList
{
    private readonly GraphSnapshot _snapshot;
    private readonly NodeOrder _order;
    private readonly int[]? _members; // ascending in the order; null for all nodes of the type
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

    /// <summary>Makes a list of some nodes of any kind: O(members × log n).</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="members">The nodes.</param>
    /// <param name="keys">The order's keys.</param>
    /// <param name="fingerprint">The order's fingerprint.</param>
    /// <param name="filter">Which of them are entries; null for all.</param>
    public NodeList(GraphSnapshot snapshot, int[] members, IReadOnlyList<SortKey> keys, uint fingerprint, Func<int, bool>? filter)
        : this(snapshot, NodeInterface.NodeName, keys, fingerprint, filter)
    {
        _members = members;
        Array.Sort(_members, snapshot.Orders.Comparer(keys));
    }

    /// <summary>Nodes that were looked at so far: what the work is proportional to.</summary>
    public int TouchedCount { get; private set; }

    /// <summary>Takes a page of nodes.</summary>
    public NodePage Take(PageRequest request)
    {
        var count = Entries.Length;
        var start = request.After is { } after ? PositionOf(_order.PositionAfter(after.Keys, after.Id)) : 0;
        var end = request.Before is { } before ? PositionOf(_order.PositionOf(before.Keys, before.Id)) : count;
        var taken = new List<int>(Math.Min(request.Count, count));
        var (hasPrevious, hasNext) = Window.Take(count, start, Math.Max(start, end), request.Count, request.IsBackward, Matches, taken);
        for (var i = 0; i < taken.Count; i++)
        {
            taken[i] = Entries[taken[i]];
        }

        return new NodePage(taken, hasPrevious, hasNext);
    }

    /// <summary>Counts all entries: O(1) without a filter, else O(nodes of the type).</summary>
    public int Count()
    {
        if (_filter is null)
        {
            return Entries.Length;
        }

        var count = 0;
        foreach (var node in Entries)
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
        return _filter is null || _filter(Entries[position]);
    }

    private ReadOnlySpan<int> Entries => _members ?? _order.Nodes;

    // Where a position of the whole order comes to lie among the members.
    private int PositionOf(int position)
    {
        if (_members is null)
        {
            return position;
        }

        var (low, high) = (0, _members.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var member = _members[middle];
            (low, high) = _order.PositionOf(_order.KeyOf(member), _snapshot.Nodes.IdOf(member)) < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>A page of nodes.</summary>
/// <param name="Nodes">The nodes, in order.</param>
/// <param name="HasPrevious">Whether there are entries before.</param>
/// <param name="HasNext">Whether there are entries after.</param>
internal sealed record NodePage(List<int> Nodes, bool HasPrevious, bool HasNext);
