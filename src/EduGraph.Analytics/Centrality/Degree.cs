using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>How many ties a node has, and how strong they are together.</summary>
public static class Degree
{
    /// <summary>Edges at each node; an undirected self-loop counts twice. Time O(nodes).</summary>
    public static int[] Compute(Network network, EdgeDirection direction)
    {
        var degrees = new int[network.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = direction switch
            {
                EdgeDirection.Out => network.Outgoing.CountAt(node),
                EdgeDirection.In => network.Incoming.CountAt(node),
                _ => network.Outgoing.CountAt(node) + (network.IsDirected ? network.Incoming.CountAt(node) : 0),
            };
        }

        return degrees;
    }

    /// <summary>Sum of the weights at each node. Time O(nodes + edges).</summary>
    public static double[] Strength(Network network, EdgeDirection direction)
    {
        var strengths = new double[network.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            strengths[node] = direction switch
            {
                EdgeDirection.Out => network.Outgoing.StrengthAt(node),
                EdgeDirection.In => network.Incoming.StrengthAt(node),
                _ => network.Outgoing.StrengthAt(node) + (network.IsDirected ? network.Incoming.StrengthAt(node) : 0),
            };
        }

        return strengths;
    }

    /// <summary>How many nodes have each degree: entry d counts the nodes of degree d. Empty for no nodes.</summary>
    public static int[] Distribution(Network network, EdgeDirection direction)
    {
        var degrees = Compute(network, direction);
        if (degrees.Length == 0)
        {
            return [];
        }

        var counts = new int[degrees.Max() + 1];
        foreach (var degree in degrees)
        {
            counts[degree]++;
        }

        return counts;
    }
}

/// <summary>Which edges of a node are meant; for an undirected network all three mean the same.</summary>
public enum EdgeDirection
{
    /// <summary>Outgoing and incoming.</summary>
    Both,

    /// <summary>Outgoing.</summary>
    Out,

    /// <summary>Incoming.</summary>
    In,
}
