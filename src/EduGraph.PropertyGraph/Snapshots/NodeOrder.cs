using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Nodes in an order, for paging by keyset.</summary>
public sealed class NodeOrder
{
    /// <summary>The nodes, in order.</summary>
    public ReadOnlySpan<int> Nodes => throw new NotImplementedException();

    /// <summary>The values of a node's keys, in the order of the keys; null where it has no value. What a cursor carries, beside the id.</summary>
    public ClaimValue?[] KeyOf(int nodeIndex) => throw new NotImplementedException();

    /// <summary>Position of the first node that stands after a key, whether or not a node with this key is still there. O(log n).</summary>
    /// <param name="key">Values as <see cref="KeyOf"/> gave them.</param>
    /// <param name="id">The id of the node that had the key.</param>
    public int PositionAfter(IReadOnlyList<ClaimValue?> key, string id) => throw new NotImplementedException();

    /// <summary>Position of the first node that does not stand before a key. O(log n).</summary>
    public int PositionOf(IReadOnlyList<ClaimValue?> key, string id) => throw new NotImplementedException();
}
