using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Nodes in an order, for paging by keyset.</summary>
public sealed class NodeOrder
{
    private readonly int[] _nodes;
    private readonly NodeComparer _comparer;

    internal NodeOrder(int[] nodes, NodeComparer comparer)
    {
        _nodes = nodes;
        _comparer = comparer;
    }

    /// <summary>The nodes, in order.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>
    /// The values of a node's keys, in the order of the keys; null where it has no value. What a cursor carries, beside the id. Names are given folded,
    /// enum values by their position in the enum.
    /// </summary>
    public ClaimValue?[] KeyOf(int nodeIndex) => _comparer.Read(nodeIndex);

    /// <summary>Position of the first node that stands after a key, whether or not a node with this key is still there. O(log n).</summary>
    /// <param name="key">Values as <see cref="KeyOf"/> gave them.</param>
    /// <param name="id">The id of the node that had the key.</param>
    /// <exception cref="ArgumentException">The key has more or fewer values than the order has keys.</exception>
    public int PositionAfter(IReadOnlyList<ClaimValue?> key, string id) => Find(key, id, compared => compared <= 0);

    /// <summary>Position of the first node that does not stand before a key. O(log n).</summary>
    /// <param name="key">Values as <see cref="KeyOf"/> gave them.</param>
    /// <param name="id">The id of the node that had the key.</param>
    /// <exception cref="ArgumentException">The key has more or fewer values than the order has keys.</exception>
    public int PositionOf(IReadOnlyList<ClaimValue?> key, string id) => Find(key, id, compared => compared < 0);

    private int Find(IReadOnlyList<ClaimValue?> key, string id, Func<int, bool> isBefore)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(id);
        if (key.Count != _comparer.KeyCount)
        {
            throw new ArgumentException($"The order has {_comparer.KeyCount} keys, not {key.Count}.", nameof(key));
        }

        var (start, end) = (0, _nodes.Length);
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            if (isBefore(_comparer.CompareTo(_nodes[middle], key, id)))
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }
}
