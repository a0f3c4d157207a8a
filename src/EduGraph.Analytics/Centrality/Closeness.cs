using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Paths;

namespace EduGraph.Analytics.Centrality;

/// <summary>How near a node is to the others.</summary>
public static class Closeness
{
    /// <summary>Closeness: the reciprocal of the mean distance to the nodes that can be reached.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="weightsAreLengths">Whether an edge is as long as its weight rather than 1.</param>
    /// <param name="cancellationToken">Looked at before each node.</param>
    /// <returns>One score a node; NaN where no other node can be reached. Along outgoing edges.</returns>
    /// <remarks>
    /// Time O(nodes × edges). Only the nodes in reach count, so a node of a small component can score high: <see cref="Harmonic"/> does
    /// not have that fault. Source: Freeman, "Centrality in social networks: conceptual clarification", 1978.
    /// </remarks>
    public static double[] Compute(Network network, bool weightsAreLengths = false, CancellationToken cancellationToken = default) =>
        Each(network, weightsAreLengths, cancellationToken, static distances =>
        {
            var (sum, count) = (0.0, 0);
            foreach (var distance in distances)
            {
                if (double.IsFinite(distance))
                {
                    sum += distance;
                    count++;
                }
            }

            return count == 1 ? double.NaN : (count - 1) / sum;
        });

    /// <summary>Harmonic closeness: the mean of the reciprocal distances to the others; what cannot be reached counts 0.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="weightsAreLengths">Whether an edge is as long as its weight rather than 1.</param>
    /// <param name="cancellationToken">Looked at before each node.</param>
    /// <returns>One score a node, 0 to 1 where edges are one step long; 0 for the only node. Along outgoing edges.</returns>
    /// <remarks>Time O(nodes × edges). Source: Marchiori and Latora, "Harmony in the small-world", 2000.</remarks>
    public static double[] Harmonic(Network network, bool weightsAreLengths = false, CancellationToken cancellationToken = default)
    {
        var others = network.NodeCount - 1;
        return Each(network, weightsAreLengths, cancellationToken, distances =>
        {
            var sum = 0.0;
            foreach (var distance in distances)
            {
                sum += distance > 0 ? 1 / distance : 0; // 1 / infinity is 0
            }

            return others == 0 ? 0 : sum / others;
        });
    }

    private static double[] Each(
        Network network, bool weightsAreLengths, CancellationToken cancellationToken, Func<double[], double> score)
    {
        var scores = new double[network.NodeCount];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(
            0,
            network.NodeCount,
            options,
            () => new Distances(network.Outgoing, weightsAreLengths),
            (node, _, distances) =>
            {
                scores[node] = score(distances.From(node));
                return distances;
            },
            _ => { });
        return scores;
    }
}
