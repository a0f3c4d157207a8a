using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Short ways between two nodes.</summary>
public static class ShortestPaths
{
    /// <summary>Longest path looked for, in steps.</summary>
    public const int LengthMax = 12;

    /// <summary>The shortest simple paths between two nodes, whichever way their relationships go; shortest first, then by the nodes they pass.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end; the same node gives one path of no steps.</param>
    /// <param name="lengthMax">Most steps, 1 to <see cref="LengthMax"/>.</param>
    /// <param name="filter">What may be passed.</param>
    /// <param name="pathCountMax">Most paths, at least 1.</param>
    public static IReadOnlyList<GraphPath> Find(GraphSnapshot snapshot, int from, int to, int lengthMax, TraversalFilter filter, int pathCountMax) =>
        throw new NotImplementedException();
}
