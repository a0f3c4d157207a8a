using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Communities;

/// <summary>Modularity: the share of ties within groups, less the share expected by chance.</summary>
public static class Modularity
{
    /// <summary>The usual weight of what is expected by chance.</summary>
    public const double DefaultResolution = 1.0;

    /// <summary>Computes it; direction does not count, weights do.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="partition">A division of its nodes.</param>
    /// <param name="resolution">Weight of what is expected by chance: above 1 favours small groups. At least 0.</param>
    /// <returns>-1 to 1; NaN without an edge.</returns>
    /// <remarks>Time O(nodes + edges). Source: Newman and Girvan, "Finding and evaluating community structure in networks", 2004.</remarks>
    public static double Compute(Network network, Partition partition, double resolution = DefaultResolution)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(partition.Groups.Length, network.NodeCount);
        var strengths = new double[partition.GroupCount];
        var (within, total) = (0.0, 0.0);
        for (var node = 0; node < network.NodeCount; node++)
        {
            var group = partition.Groups[node];
            for (var i = network.Outgoing.Offsets[node]; i < network.Outgoing.Offsets[node + 1]; i++)
            {
                var (target, weight) = (network.Outgoing.Targets[i], network.Outgoing.WeightAt(i));
                total += weight;
                strengths[group] += weight;
                within += partition.Groups[target] == group ? weight : 0;
                if (network.IsDirected)
                {
                    // Read as undirected: the edge stands in the row of its target, too.
                    total += weight;
                    strengths[partition.Groups[target]] += weight;
                    within += partition.Groups[target] == group ? weight : 0;
                }
            }
        }

        return total == 0 ? double.NaN : (within / total) - (resolution * strengths.Sum(strength => strength / total * (strength / total)));
    }
}
