using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Communities;

/// <summary>Communities by Louvain: move nodes, make each group a node, again.</summary>
/// <remarks>
/// Kept for comparison with other work; its communities can fall apart inside, which those of <see cref="Leiden"/> cannot.
/// Source: Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large networks", 2008.
/// </remarks>
public static class Louvain
{
    /// <summary>Finds communities: on small networks the best of up to 100 runs. About O(edges log nodes) in practice; memory O(nodes + edges).</summary>
    /// <param name="network">Any network; direction does not count, weights do.</param>
    /// <param name="seed">The same seed gives the same communities.</param>
    /// <param name="resolution">Above 1 favours small communities. Above 0.</param>
    /// <param name="cancellationToken">Looked at every few thousand nodes.</param>
    public static CommunityDivision Compute(
        Network network, int seed, double resolution = Modularity.DefaultResolution, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resolution);
        var lowest = LevelGraph.From(network);
        return Restarts.Best(network, seed, random =>
        {
            var found = Search(lowest, resolution, random, cancellationToken);
            return new CommunityDivision(found, Modularity.Compute(network, found, resolution));
        });
    }

    private static Partition Search(LevelGraph lowest, double resolution, Random random, CancellationToken cancellationToken)
    {
        var graph = lowest;
        var groups = Enumerable.Range(0, graph.NodeCount).ToArray();
        while (true)
        {
            var moved = Enumerable.Range(0, graph.NodeCount).ToArray();
            if (!LocalMoving.Run(graph, moved, resolution, random, cancellationToken))
            {
                break;
            }

            var partition = Partition.Normalise(moved);
            for (var node = 0; node < groups.Length; node++)
            {
                groups[node] = partition.Groups[groups[node]];
            }

            graph = graph.Aggregate(partition.Groups, partition.GroupCount);
        }

        return Partition.Normalise(groups);
    }
}
