namespace EduGraph.Analytics.Networks;

/// <summary>Brings the edges of two nodes together into one, in either direction, and leaves out self-loops.</summary>
internal static class SimpleRows
{
    /// <summary>Rows of the undirected network. O(nodes + edges).</summary>
    public static Rows Build(Rows outgoing, Rows incoming, bool isDirected)
    {
        var nodeCount = outgoing.NodeCount;
        var offsets = new int[nodeCount + 1];
        for (var node = 0; node < nodeCount; node++)
        {
            foreach (var (target, _) in Later(node, outgoing, incoming, isDirected))
            {
                offsets[node + 1]++;
                offsets[target + 1]++;
            }
        }

        for (var node = 0; node < nodeCount; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        var (targets, weights) = (new int[offsets[nodeCount]], new double[offsets[nodeCount]]);
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        var isWeighted = false;
        // A row gets its lesser ends while their nodes pass and its greater ones at its own turn: it ascends without being sorted.
        for (var node = 0; node < nodeCount; node++)
        {
            foreach (var (target, weight) in Later(node, outgoing, incoming, isDirected))
            {
                (targets[next[node]], weights[next[node]++]) = (target, weight);
                (targets[next[target]], weights[next[target]++]) = (node, weight);
                isWeighted |= weight != 1;
            }
        }

        return new Rows(offsets, targets, isWeighted ? weights : null);
    }

    // The nodes after this one that it has an edge with, ascending, with the weights of all edges between the two.
    private static IEnumerable<(int Target, double Weight)> Later(int node, Rows outgoing, Rows incoming, bool isDirected)
    {
        var (i, end) = (outgoing.Offsets[node], outgoing.Offsets[node + 1]);
        var (j, incomingEnd) = isDirected ? (incoming.Offsets[node], incoming.Offsets[node + 1]) : (0, 0);
        while (i < end || j < incomingEnd)
        {
            var target = Math.Min(i < end ? outgoing.Targets[i] : int.MaxValue, j < incomingEnd ? incoming.Targets[j] : int.MaxValue);
            var weight = 0.0;
            for (; i < end && outgoing.Targets[i] == target; i++)
            {
                weight += outgoing.WeightAt(i);
            }

            for (; j < incomingEnd && incoming.Targets[j] == target; j++)
            {
                weight += incoming.WeightAt(j);
            }

            if (target > node)
            {
                yield return (target, weight);
            }
        }
    }
}
