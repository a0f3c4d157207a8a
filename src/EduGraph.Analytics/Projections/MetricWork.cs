using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Networks;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>
/// How much work a measure is, in steps of a shortest path along a tie, each about five nanoseconds of one processor: what a limit is held against
/// before it is begun.
/// </summary>
public static class MetricWork
{
    private const int RoundsOfPower = 100; // what eigenvector and PageRank need on networks of cooperation, amply, each a fast step
    private const int RoundsOfCommunities = 60; // what Louvain and Leiden take on all levels, in steps
    private const double StepsOfDistance = 0.4; // counting paths takes more than twice the time of measuring them
    private const double StepsOfSquare = 2; // of the roles of a pair of ties
    private const double StepsOfThing = 10; // that walking and joining what is shared takes for each node and relationship of the graph
    private const double StepsOfWorldThing = 20; // and drawing whether it is there besides

    /// <summary>Steps that a measure of all nodes takes, about.</summary>
    public static double Of(NetworkMetric metric, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return metric switch
        {
            NetworkMetric.Degree or NetworkMetric.Strength or NetworkMetric.Core => StepsOf(network),
            NetworkMetric.Betweenness => Betweenness.StepsOf(network, network.NodeCount),
            NetworkMetric.Closeness or NetworkMetric.Harmonic => OfDistances(network),
            NetworkMetric.Eigenvector or NetworkMetric.PageRank => RoundsOfPower * StepsOf(network),
            NetworkMetric.Triangles or NetworkMetric.Clustering => SquaresOf(network),
            _ => StepsOfSquare * SquaresOf(network),
        };
    }

    /// <summary>Steps that shortest paths from some nodes to all take.</summary>
    public static double OfPaths(Network network, int sourceCount)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Math.Min(sourceCount, network.NodeCount) * StepsOf(network);
    }

    /// <summary>Steps that the distances between all nodes take.</summary>
    public static double OfDistances(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return StepsOfDistance * OfPaths(network, network.NodeCount);
    }

    /// <summary>Steps that finding communities takes.</summary>
    public static double OfCommunities(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return RoundsOfCommunities * StepsOf(network) * Restarts.CountFor(network);
    }

    /// <summary>Steps that making a network out of a snapshot takes, at most.</summary>
    public static double OfBuilding(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return StepsOfThing * ((double)snapshot.Nodes.Count + snapshot.Relationships.Count);
    }

    /// <summary>Steps that drawing a possible world and making its network takes, at most.</summary>
    public static double OfWorld(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return StepsOfWorldThing * ((double)snapshot.Nodes.Count + snapshot.Relationships.Count);
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
