using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Orders of nodes by their values, made when first asked for and kept with the snapshot.</summary>
public sealed class NodeOrders
{
    /// <summary>Most orders kept; the one not asked for longest goes first.</summary>
    public const int OrderCountMax = 64;

    internal NodeOrders(GraphSnapshot snapshot) => _ = snapshot;

    /// <summary>The nodes of a range of kinds (a kind, or an interface) in an order. The id is always the last key.</summary>
    /// <param name="typeName">A kind's or an interface's name.</param>
    /// <param name="keys">Keys, the most important first; none for the order by id.</param>
    /// <remarks>O(n log n) the first time, O(1) later.</remarks>
    public NodeOrder Get(string typeName, IReadOnlyList<SortKey> keys) => throw new NotImplementedException();

    /// <summary>Compares nodes of any kinds by keys, then by id; for lists that are too small to keep an order of.</summary>
    public IComparer<int> Comparer(IReadOnlyList<SortKey> keys) => throw new NotImplementedException();
}
