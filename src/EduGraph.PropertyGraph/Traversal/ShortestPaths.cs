using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Short ways between two nodes.</summary>
public static class ShortestPaths
{
    /// <summary>Longest path looked for, in steps.</summary>
    public const int LengthMax = 12;

    /// <summary>Most edges that one search follows; what was found until then is the answer.</summary>
    public const int EdgeCountMax = 4_000_000;

    /// <summary>The shortest simple paths between two nodes, whichever way their relationships go; shortest first, then by the nodes they pass.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end; the same node gives one path of no steps.</param>
    /// <param name="lengthMax">Most steps, 0 to <see cref="LengthMax"/>.</param>
    /// <param name="filter">What may be passed; the ends always may.</param>
    /// <param name="pathCountMax">Most paths, at least 1.</param>
    /// <remarks>
    /// The length of the shortest is found from both ends at once, whole levels at a time; then paths of each length are listed depth first,
    /// led by the distances to the end. Two nodes joined by several relationships are one step of one path. Where one path is enough, it is the
    /// first that is found of the shortest ones: the same every time, but not always the first of those that a greater number gives.
    /// </remarks>
    public static IReadOnlyList<GraphPath> Find(GraphSnapshot snapshot, int from, int to, int lengthMax, TraversalFilter filter, int pathCountMax)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(lengthMax);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lengthMax, LengthMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(pathCountMax, 1);
        if (from == to)
        {
            return [new GraphPath([from], [])];
        }

        return pathCountMax == 1 ? FindOne(snapshot, from, to, lengthMax, filter) : FindMany(snapshot, from, to, lengthMax, filter, pathCountMax);
    }

    private static IReadOnlyList<GraphPath> FindOne(GraphSnapshot snapshot, int from, int to, int lengthMax, TraversalFilter filter)
    {
        var marks = MeetingMarks.Rent(snapshot);
        try
        {
            return new MeetingSearch(new Walk(snapshot, filter), marks, from, to).Find(lengthMax) is { } path ? [path] : [];
        }
        finally
        {
            MeetingMarks.Return(snapshot, marks);
        }
    }

    private static IReadOnlyList<GraphPath> FindMany(
        GraphSnapshot snapshot, int from, int to, int lengthMax, TraversalFilter filter, int pathCountMax)
    {
        var near = VisitBuffer.Rent(snapshot);
        var far = VisitBuffer.Rent(snapshot);
        var between = VisitBuffer.Rent(snapshot);
        try
        {
            return new PathSearch(new Walk(snapshot, filter), near, far, between, from, to).Find(lengthMax, pathCountMax);
        }
        finally
        {
            VisitBuffer.Return(snapshot, near);
            VisitBuffer.Return(snapshot, far);
            VisitBuffer.Return(snapshot, between);
        }
    }
}
