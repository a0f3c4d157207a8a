using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>What lies around some nodes.</summary>
public static class Neighbourhood
{
    /// <summary>Most steps away from the starting nodes.</summary>
    public const int DepthMax = 6;

    /// <summary>Walks outwards from nodes, nearest first, until the depth or the limit is reached.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="start">Nodes to start from; repeated ones count once.</param>
    /// <param name="depth">Steps, 0 to <see cref="DepthMax"/>.</param>
    /// <param name="filter">What may be passed.</param>
    /// <param name="nodeCountMax">Most nodes, the starting ones among them.</param>
    /// <param name="relationshipCountMax">Most relationships between them.</param>
    public static Subgraph Find(
        GraphSnapshot snapshot, ReadOnlySpan<int> start, int depth, TraversalFilter filter, int nodeCountMax, int relationshipCountMax) =>
        throw new NotImplementedException();

    /// <summary>How many nodes of each kind lie within a number of steps; the starting node is not counted.</summary>
    /// <returns>Counts, by position of the kind in the schema.</returns>
    public static int[] CountByKind(GraphSnapshot snapshot, int start, int depth, TraversalFilter filter) => throw new NotImplementedException();
}
