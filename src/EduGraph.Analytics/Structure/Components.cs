using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Structure;

/// <summary>Which nodes hang together.</summary>
public static class Components
{
    /// <summary>Weak components: nodes joined by edges in whichever direction. Time O(nodes + edges).</summary>
    public static Partition Weak(Network network)
    {
        var groups = new int[network.NodeCount];
        Array.Fill(groups, -1);
        var queue = new int[network.NodeCount];
        var groupCount = 0;
        for (var start = 0; start < groups.Length; start++)
        {
            if (groups[start] >= 0)
            {
                continue;
            }

            queue[0] = start;
            groups[start] = groupCount;
            var count = 1;
            for (var i = 0; i < count; i++)
            {
                Reach(network.Outgoing.TargetsOf(queue[i]), groups, groupCount, queue, ref count);
                if (network.IsDirected)
                {
                    Reach(network.Incoming.TargetsOf(queue[i]), groups, groupCount, queue, ref count);
                }
            }

            groupCount++;
        }

        return new Partition(groups, groupCount);
    }

    /// <summary>Strong components: nodes that can all reach each other along the edges. Time O(nodes + edges).</summary>
    /// <remarks>Groups are numbered by their least node. Source: Tarjan, "Depth-first search and linear graph algorithms", 1972.</remarks>
    public static Partition Strong(Network network)
    {
        if (!network.IsDirected)
        {
            return Weak(network);
        }

        var search = new StrongComponentSearch(network.Outgoing);
        return Partition.Normalise(search.Run());
    }

    private static void Reach(ReadOnlySpan<int> targets, int[] groups, int group, int[] queue, ref int count)
    {
        foreach (var target in targets)
        {
            if (groups[target] < 0)
            {
                groups[target] = group;
                queue[count++] = target;
            }
        }
    }
}
