using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Links;

/// <summary>Who should meet: nodes that are not tied but share neighbours.</summary>
/// <remarks>Direction, parallel edges, self-loops and weights do not count.</remarks>
public static class LinkSuggestions
{
    /// <summary>The best suggestions for one node.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="node">The node to suggest for.</param>
    /// <param name="rule">How shared neighbours are weighed.</param>
    /// <param name="limit">How many at most, at least 1.</param>
    /// <returns>By falling score, then by node; each with the neighbours it shares.</returns>
    /// <remarks>Time O(edges) to see that the network is simple, or to make it so; then O(sum of the degrees of the node's neighbours).</remarks>
    public static IReadOnlyList<LinkSuggestion> For(Network network, int node, LinkRule rule, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)node, (uint)network.NodeCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var rows = (network.IsSimple() ? network : network.Simplify()).Outgoing;
        var neighbours = rows.TargetsOf(node);
        var shared = new Dictionary<int, List<int>>();
        foreach (var neighbour in neighbours)
        {
            foreach (var other in rows.TargetsOf(neighbour))
            {
                if (other != node && neighbours.BinarySearch(other) < 0)
                {
                    (shared.TryGetValue(other, out var list) ? list : shared[other] = []).Add(neighbour);
                }
            }
        }

        return [.. shared
            .Select(entry => new LinkSuggestion(entry.Key, entry.Value.Sum(neighbour => WeightOf(rule, rows.CountAt(neighbour))), [.. entry.Value]))
            .OrderByDescending(suggestion => suggestion.Score)
            .ThenBy(suggestion => suggestion.Node)
            .Take(limit)];
    }

    /// <summary>What a shared neighbour adds to the score.</summary>
    /// <param name="rule">How it is weighed.</param>
    /// <param name="degree">How many neighbours it has, at least 2: those that share it.</param>
    public static double WeightOf(LinkRule rule, int degree) => rule switch
    {
        LinkRule.AdamicAdar => 1 / Math.Log(degree),
        LinkRule.ResourceAllocation => 1.0 / degree,
        _ => 1,
    };
}

/// <summary>How a shared neighbour is weighed.</summary>
public enum LinkRule
{
    /// <summary>Each counts 1.</summary>
    CommonNeighbours,

    /// <summary>1 by the logarithm of its degree. Source: Adamic and Adar, "Friends and neighbors on the Web", 2003.</summary>
    AdamicAdar,

    /// <summary>1 by its degree. Source: Zhou, Lü and Zhang, "Predicting missing links via local information", 2009.</summary>
    ResourceAllocation,
}

/// <summary>A tie that is suggested.</summary>
/// <param name="Node">The node to meet.</param>
/// <param name="Score">The sum over the shared neighbours, above 0.</param>
/// <param name="SharedNeighbours">Why: ascending.</param>
public sealed record LinkSuggestion(int Node, double Score, int[] SharedNeighbours);
