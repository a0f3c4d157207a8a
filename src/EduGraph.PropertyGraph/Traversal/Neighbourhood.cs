using System.Runtime.InteropServices;
using EduGraph.PropertyGraph.Schema;
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
    /// <remarks>O(edges of the nodes passed).</remarks>
    public static Subgraph Find(
        GraphSnapshot snapshot, ReadOnlySpan<int> start, int depth, TraversalFilter filter, int nodeCountMax, int relationshipCountMax)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, DepthMax);
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCountMax);
        ArgumentOutOfRangeException.ThrowIfNegative(relationshipCountMax);
        var walk = new Walk(snapshot, filter);
        var visited = VisitBuffer.Rent(snapshot);
        try
        {
            foreach (var node in start)
            {
                visited.Add(node, 0);
            }

            var isTruncated = Expand(walk, visited, depth, nodeCountMax);
            var (relationships, isCut) = RelationshipsAmong(walk, visited, relationshipCountMax);
            return new Subgraph(
                [.. visited.Nodes], [.. visited.Nodes.Select(node => (byte)visited.DepthOf(node))], relationships, isTruncated || isCut);
        }
        finally
        {
            VisitBuffer.Return(snapshot, visited);
        }
    }

    /// <summary>How many nodes of each kind lie within a number of steps; the starting node is not counted.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="start">Node to start from.</param>
    /// <param name="depth">Steps, 0 to <see cref="DepthMax"/>.</param>
    /// <param name="filter">What may be passed.</param>
    /// <returns>Counts, by position of the kind in the schema.</returns>
    public static int[] CountByKind(GraphSnapshot snapshot, int start, int depth, TraversalFilter filter)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, DepthMax);
        var visited = VisitBuffer.Rent(snapshot);
        try
        {
            visited.Add(start, 0);
            Expand(new Walk(snapshot, filter), visited, depth, int.MaxValue);
            var counts = new int[snapshot.Schema.Kinds.Length];
            foreach (var node in CollectionsMarshal.AsSpan(visited.Nodes)[1..])
            {
                counts[snapshot.Nodes.KindIndexOf(node)]++;
            }

            return counts;
        }
        finally
        {
            VisitBuffer.Return(snapshot, visited);
        }
    }

    // Level by level; within a level nodes ascend, so that a cut takes the same ones every time.
    private static bool Expand(Walk walk, VisitBuffer visited, int depth, int nodeCountMax)
    {
        if (visited.Nodes.Count > nodeCountMax)
        {
            visited.TruncateTo(nodeCountMax);
            return true;
        }

        var levelStart = 0;
        for (var level = 1; level <= depth; level++)
        {
            var levelEnd = visited.Nodes.Count;
            for (var i = levelStart; i < levelEnd; i++)
            {
                AddTargets(walk, visited, visited.Nodes[i], level);
            }

            CollectionsMarshal.AsSpan(visited.Nodes)[levelEnd..].Sort();
            if (visited.Nodes.Count > nodeCountMax)
            {
                visited.TruncateTo(nodeCountMax);
                return true;
            }

            levelStart = levelEnd;
        }

        return false;
    }

    private static void AddTargets(Walk walk, VisitBuffer visited, int node, int level)
    {
        foreach (var step in walk.StepsFrom(node))
        {
            var edges = step.Adjacency.EdgesOf(node);
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                var target = step.Adjacency.TargetAt(edge);
                if (visited.DepthOf(target) < 0 && walk.Allows(target) && walk.Allows(step, edge))
                {
                    visited.Add(target, level);
                }
            }
        }
    }

    private static (int[] Relationships, bool IsCut) RelationshipsAmong(Walk walk, VisitBuffer visited, int countMax)
    {
        var relationships = new List<int>();
        foreach (var node in visited.Nodes)
        {
            foreach (var step in walk.StepsFrom(node))
            {
                if (step.Direction == RelationshipDirection.Out)
                {
                    AddRelationships(walk, visited, node, step, relationships);
                }
            }
        }

        relationships.Sort();
        return relationships.Count > countMax ? ([.. relationships[..countMax]], true) : ([.. relationships], false);
    }

    private static void AddRelationships(Walk walk, VisitBuffer visited, int node, Step step, List<int> relationships)
    {
        var edges = step.Adjacency.EdgesOf(node);
        for (var edge = edges.Start; edge < edges.End; edge++)
        {
            if (visited.DepthOf(step.Adjacency.TargetAt(edge)) >= 0 && walk.Allows(step, edge))
            {
                relationships.Add(step.Adjacency.RelationshipAt(edge));
            }
        }
    }
}
