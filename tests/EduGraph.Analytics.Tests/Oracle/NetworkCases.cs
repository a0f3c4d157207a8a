using System.Text.Json;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Oracle;

/// <summary>A network to measure, with a group for each node.</summary>
internal sealed record NetworkCase(string Name, Network Network, Edge[] Edges, int[] Groups)
{
    public string ToJson() => JsonSerializer.Serialize(new
    {
        nodes = Network.NodeCount,
        directed = Network.IsDirected,
        edges = Edges.Select(edge => new[] { edge.Source, edge.Target, edge.Weight }),
        groups = Groups,
    });

    public static NetworkCase FromJson(JsonElement json)
    {
        Edge[] edges = [.. json.GetProperty("edges").EnumerateArray().Select(edge => new Edge(edge[0].GetInt32(), edge[1].GetInt32(), edge[2].GetDouble()))];
        return new NetworkCase(
            json.GetProperty("name").GetString()!,
            Network.FromEdges(json.GetProperty("nodes").GetInt32(), edges, json.GetProperty("directed").GetBoolean()),
            edges,
            [.. json.GetProperty("groups").EnumerateArray().Select(group => group.GetInt32())]);
    }
}

/// <summary>Networks of every sort: empty, single nodes, sparse and dense, directed or not, weighed or not, with parallel edges and self-loops.</summary>
internal static class NetworkCases
{
    public static IEnumerable<NetworkCase> Generate(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var isDirected = i % 2 == 1;
            var isWeighted = i % 4 >= 2;
            var allowsLoops = i % 3 == 0;
            var allowsParallel = i % 5 == 0;
            var nodeCount = i < 4 ? i / 2 : random.Next(1, 40); // none, none, one, one, then more
            var edgeCount = nodeCount == 0 ? 0 : random.Next(0, nodeCount * (i % 7 == 0 ? 5 : 2));
            var edges = Draw(random, nodeCount, edgeCount, isDirected, isWeighted, allowsLoops, allowsParallel);
            var groups = Enumerable.Range(0, nodeCount).Select(_ => random.Next(4)).ToArray();
            var name = $"{nodeCount} nodes, {edges.Length} edges{(isDirected ? ", directed" : "")}{(isWeighted ? ", weighed" : "")}";
            yield return new NetworkCase(name, Network.FromEdges(nodeCount, edges, isDirected), edges, groups);
        }
    }

    private static Edge[] Draw(Random random, int nodeCount, int edgeCount, bool isDirected, bool isWeighted, bool allowsLoops, bool allowsParallel)
    {
        var edges = new List<Edge>();
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < edgeCount; i++)
        {
            var (source, target) = (random.Next(nodeCount), random.Next(nodeCount));
            var pair = isDirected || source < target ? (source, target) : (target, source);
            if ((source != target || allowsLoops) && (seen.Add(pair) || allowsParallel))
            {
                edges.Add(new Edge(source, target, isWeighted ? 1 + random.Next(1, 9) : 1));
            }
        }

        return [.. edges];
    }
}
