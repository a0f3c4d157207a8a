using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Paths;

namespace EduGraph.Analytics.Structure;

/// <summary>Measures of a network as a whole.</summary>
public static class Summary
{
    /// <summary>Edges by the pairs of nodes that there are (ordered pairs where directed), self-pairs left out; NaN for fewer than two nodes.</summary>
    public static double Density(Network network)
    {
        var pairs = (double)network.NodeCount * (network.NodeCount - 1) / (network.IsDirected ? 1 : 2);
        return pairs == 0 ? double.NaN : network.EdgeCount / pairs;
    }

    /// <summary>The greatest and the mean distance between nodes of which one can be reached from the other.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="weightsAreLengths">Whether an edge is as long as its weight rather than 1.</param>
    /// <param name="cancellationToken">Looked at before each node.</param>
    /// <returns>Diameter (0 without a pair) and mean distance (NaN without a pair). Along the edges' direction.</returns>
    /// <remarks>Time O(nodes × edges).</remarks>
    public static (double Diameter, double MeanDistance) DistancesOf(
        Network network, bool weightsAreLengths = false, CancellationToken cancellationToken = default)
    {
        var search = new Distances(network.Outgoing, weightsAreLengths);
        var (greatest, sum, count) = (0.0, 0.0, 0L);
        for (var node = 0; node < network.NodeCount; node++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var distances = search.From(node);
            for (var other = 0; other < distances.Length; other++)
            {
                if (other != node && double.IsFinite(distances[other]))
                {
                    greatest = Math.Max(greatest, distances[other]);
                    sum += distances[other];
                    count++;
                }
            }
        }

        return (greatest, count == 0 ? double.NaN : sum / count);
    }
}
