namespace EduGraph.PropertyGraph.Traversal;

/// <summary>A way through the graph that passes no node twice.</summary>
/// <param name="Nodes">Nodes, from one end to the other.</param>
/// <param name="Hops">For each step, all allowed relationships between its two nodes, ascending.</param>
public sealed record GraphPath(int[] Nodes, int[][] Hops)
{
    /// <summary>Number of steps.</summary>
    public int Length => Hops.Length;
}
