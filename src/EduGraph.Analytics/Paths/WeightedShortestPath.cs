using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Paths;

/// <summary>The shortest way between two nodes where edges are as long as their weights.</summary>
public static class WeightedShortestPath
{
    /// <summary>Finds it. Time O(edges log nodes), memory O(nodes).</summary>
    /// <returns>The nodes from first to last, and the length; null where there is no way. Of equally short ways, the one found first, always the same.</returns>
    /// <remarks>Source: Dijkstra, "A note on two problems in connexion with graphs", 1959.</remarks>
    public static (int[] Nodes, double Length)? Find(Network network, int source, int target)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)network.NodeCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)network.NodeCount);
        var rows = network.Outgoing;
        var distances = new Dictionary<int, double> { [source] = 0 };
        var previous = new Dictionary<int, int>();
        var heap = new PriorityQueue<int, (double Distance, int Node)>();
        heap.Enqueue(source, (0, source));
        while (heap.TryDequeue(out var node, out var priority))
        {
            if (node == target)
            {
                return (Trace(previous, source, target), priority.Distance);
            }

            if (priority.Distance > distances[node])
            {
                continue;
            }

            for (var i = rows.Offsets[node]; i < rows.Offsets[node + 1]; i++)
            {
                var (next, distance) = (rows.Targets[i], priority.Distance + rows.WeightAt(i));
                if (distance < distances.GetValueOrDefault(next, double.PositiveInfinity))
                {
                    distances[next] = distance;
                    previous[next] = node;
                    heap.Enqueue(next, (distance, next));
                }
            }
        }

        return null;
    }

    private static int[] Trace(Dictionary<int, int> previous, int source, int target)
    {
        var nodes = new List<int> { target };
        while (nodes[^1] != source)
        {
            nodes.Add(previous[nodes[^1]]);
        }

        nodes.Reverse();
        return [.. nodes];
    }
}
