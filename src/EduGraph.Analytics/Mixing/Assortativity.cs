using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Mixing;

/// <summary>Whether like is tied to like.</summary>
/// <remarks>Weights do not count. Source: Newman, "Mixing patterns in networks", 2003.</remarks>
public static class Assortativity
{
    /// <summary>By group: 1 where all ties are within groups, 0 where they fall as by chance.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="groups">The group of each node, non-negative.</param>
    /// <returns>The coefficient, at least -1; NaN without an edge, or where all ends are of one group.</returns>
    public static double ByGroup(Network network, IReadOnlyList<int> groups)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(groups.Count, network.NodeCount);
        var groupCount = groups.Count == 0 ? 0 : groups.Max() + 1;
        var (outOf, into) = (new double[groupCount], new double[groupCount]);
        var (within, entryCount) = (0.0, (double)network.Outgoing.Targets.Length);
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var target in network.Outgoing.TargetsOf(node))
            {
                outOf[groups[node]]++;
                into[groups[target]]++;
                within += groups[node] == groups[target] ? 1 : 0;
            }
        }

        var byChance = 0.0;
        for (var group = 0; group < groupCount; group++)
        {
            byChance += outOf[group] / entryCount * (into[group] / entryCount);
        }

        return entryCount == 0 || byChance == 1 ? double.NaN : ((within / entryCount) - byChance) / (1 - byChance);
    }

    /// <summary>By degree: the correlation of the degrees at the two ends of an edge (outdegree at its source, indegree at its target).</summary>
    /// <returns>-1 to 1; NaN without an edge, or where all degrees are equal.</returns>
    public static double ByDegree(Network network)
    {
        var (sumSource, sumTarget, sumProduct, sumSourceSquare, sumTargetSquare) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var node = 0; node < network.NodeCount; node++)
        {
            var source = (double)network.Outgoing.CountAt(node);
            foreach (var targetNode in network.Outgoing.TargetsOf(node))
            {
                var target = (double)network.Incoming.CountAt(targetNode);
                sumSource += source;
                sumTarget += target;
                sumProduct += source * target;
                sumSourceSquare += source * source;
                sumTargetSquare += target * target;
            }
        }

        var count = (double)network.Outgoing.Targets.Length;
        var covariance = (sumProduct / count) - (sumSource / count * (sumTarget / count));
        var varianceSource = (sumSourceSquare / count) - (sumSource / count * (sumSource / count));
        var varianceTarget = (sumTargetSquare / count) - (sumTarget / count * (sumTarget / count));
        return varianceSource <= 0 || varianceTarget <= 0 ? double.NaN : covariance / Math.Sqrt(varianceSource * varianceTarget);
    }

    /// <summary>E-I index: ties that leave their group less ties within, by all ties.</summary>
    /// <returns>-1 (all within) to 1 (all between); NaN without an edge.</returns>
    /// <remarks>Source: Krackhardt and Stern, "Informal networks and organizational crises", 1988.</remarks>
    public static double ExternalInternalIndex(Network network, IReadOnlyList<int> groups)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(groups.Count, network.NodeCount);
        var (external, total) = (0L, 0L);
        foreach (var edge in network.Edges())
        {
            external += groups[edge.Source] == groups[edge.Target] ? 0 : 1;
            total++;
        }

        return total == 0 ? double.NaN : ((2.0 * external) - total) / total;
    }
}
