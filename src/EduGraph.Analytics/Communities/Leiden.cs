using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Communities;

/// <summary>Communities by Leiden: as Louvain, but groups are split into well-connected parts before each becomes a node, so that every community is connected.</summary>
/// <remarks>Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019.</remarks>
public static class Leiden
{
    // How often the whole is done again from its own result, on a network that is searched once and on one that is searched often.
    private const int IterationCountOfLarge = 2;
    private const int IterationCountOfSmall = 10;

    /// <summary>
    /// Finds communities: on small networks the best of up to 100 runs. About O(edges log nodes) an iteration in practice; memory O(nodes + edges).
    /// </summary>
    /// <param name="network">Any network; direction does not count, weights do.</param>
    /// <param name="seed">The same seed gives the same communities.</param>
    /// <param name="resolution">Above 1 favours small communities. Above 0.</param>
    /// <param name="iterationCount">
    /// How often the whole is done again from its own result, at least 1; it ends early when nothing moves. If not said, 10 on small networks and 2 on
    /// those that are searched once.
    /// </param>
    /// <param name="cancellationToken">Looked at every few thousand nodes.</param>
    public static CommunityDivision Compute(
        Network network,
        int seed,
        double resolution = Modularity.DefaultResolution,
        int? iterationCount = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resolution);
        var count = iterationCount ?? (Restarts.CountFor(network) > 1 ? IterationCountOfSmall : IterationCountOfLarge);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(iterationCount));
        var graph = LevelGraph.From(network);
        return Restarts.Best(network, seed, random =>
        {
            var found = Search(graph, count, resolution, random, cancellationToken);
            return new CommunityDivision(found, Modularity.Compute(network, found, resolution));
        });
    }

    private static Partition Search(LevelGraph graph, int iterationCount, double resolution, Random random, CancellationToken cancellationToken)
    {
        var groups = Enumerable.Range(0, graph.NodeCount).ToArray();
        for (var iteration = 0; iteration < iterationCount; iteration++)
        {
            if (!Improve(graph, groups, resolution, random, cancellationToken))
            {
                break;
            }
        }

        return SplitIntoConnected(graph, groups);
    }

    // One iteration: from level to level until nothing is left to join.
    private static bool Improve(LevelGraph lowest, int[] groups, double resolution, Random random, CancellationToken cancellationToken)
    {
        var graph = lowest;
        var nodeOf = Enumerable.Range(0, lowest.NodeCount).ToArray(); // the node of the current level that holds each lowest node
        var levelGroups = Partition.Normalise(groups).Groups;
        var hasMoved = false;
        while (true)
        {
            hasMoved |= LocalMoving.Run(graph, levelGroups, resolution, random, cancellationToken);
            var moved = Partition.Normalise(levelGroups);
            for (var node = 0; node < groups.Length; node++)
            {
                groups[node] = moved.Groups[nodeOf[node]];
            }

            if (moved.GroupCount == graph.NodeCount)
            {
                return hasMoved;
            }

            var parts = Partition.Normalise(Refinement.Run(graph, moved.Groups, resolution, random, cancellationToken));
            if (parts.GroupCount == graph.NodeCount)
            {
                return hasMoved; // no part could grow: the level above would be this one again
            }

            levelGroups = new int[parts.GroupCount];
            for (var node = 0; node < graph.NodeCount; node++)
            {
                levelGroups[parts.Groups[node]] = moved.Groups[node];
            }

            for (var node = 0; node < nodeOf.Length; node++)
            {
                nodeOf[node] = parts.Groups[nodeOf[node]];
            }

            graph = graph.Aggregate(parts.Groups, parts.GroupCount);
        }
    }

    // An iteration that is not the last to find something can leave a community that a node has just moved out of in two pieces.
    private static Partition SplitIntoConnected(LevelGraph graph, int[] groups)
    {
        var pieces = new int[groups.Length];
        Array.Fill(pieces, -1);
        var stack = new Stack<int>();
        for (var start = 0; start < pieces.Length; start++)
        {
            if (pieces[start] >= 0)
            {
                continue;
            }

            pieces[start] = start;
            stack.Push(start);
            while (stack.TryPop(out var node))
            {
                foreach (var target in graph.Targets.AsSpan(graph.Offsets[node], graph.Offsets[node + 1] - graph.Offsets[node]))
                {
                    if (pieces[target] < 0 && groups[target] == groups[start])
                    {
                        pieces[target] = start;
                        stack.Push(target);
                    }
                }
            }
        }

        return Partition.Normalise(pieces);
    }
}
