using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Projections;

/// <summary>How much work a measure is, in steps along an edge: what a limit is held against before it is begun.</summary>
public static class MetricWork
{
    private const int RoundsOfPower = 200; // what eigenvector and PageRank need on networks of cooperation, amply

    /// <summary>Steps that a measure of all nodes takes, about.</summary>
    public static double Of(NetworkMetric metric, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return metric switch
        {
            NetworkMetric.Degree or NetworkMetric.Strength or NetworkMetric.Core => StepsOf(network),
            NetworkMetric.Betweenness or NetworkMetric.Closeness or NetworkMetric.Harmonic => OfPaths(network, network.NodeCount),
            NetworkMetric.Eigenvector or NetworkMetric.PageRank => RoundsOfPower * StepsOf(network),
            _ => SquaresOf(network),
        };
    }

    /// <summary>Steps that shortest paths from some nodes to all take.</summary>
    public static double OfPaths(Network network, int sourceCount)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Math.Min(sourceCount, network.NodeCount) * StepsOf(network);
    }

    private static double StepsOf(Network network) => network.NodeCount + (2.0 * network.EdgeCount);

    // Pairs of ties that meet at a node.
    private static double SquaresOf(Network network)
    {
        var sum = StepsOf(network);
        for (var node = 0; node < network.NodeCount; node++)
        {
            sum += (double)network.Outgoing.CountAt(node) * network.Outgoing.CountAt(node);
        }

        return sum;
    }
}
