namespace EduGraph.Analytics.Networks;

/// <summary>What changed between two networks over the same nodes: the same network at two dates.</summary>
/// <param name="New">Ties of the later one that the earlier one lacks.</param>
/// <param name="Ended">Ties of the earlier one that the later one lacks.</param>
/// <param name="Kept">Ties of both, with the later weight.</param>
public sealed record NetworkChange(Edge[] New, Edge[] Ended, Edge[] Kept)
{
    /// <summary>Compares two networks; parallel edges are one tie. Time O(edges).</summary>
    /// <exception cref="ArgumentException">The networks differ in their nodes or in being directed.</exception>
    public static NetworkChange Between(Network earlier, Network later)
    {
        if (earlier.NodeCount != later.NodeCount || earlier.IsDirected != later.IsDirected)
        {
            throw new ArgumentException("The two networks are not over the same nodes.", nameof(later));
        }

        var before = Ties(earlier);
        var after = Ties(later);
        return new NetworkChange(
            Pick(after, before, isIn: false),
            Pick(before, after, isIn: false),
            Pick(after, before, isIn: true));
    }

    private static Dictionary<(int, int), double> Ties(Network network)
    {
        var ties = new Dictionary<(int, int), double>();
        foreach (var edge in network.Edges())
        {
            ties[(edge.Source, edge.Target)] = ties.GetValueOrDefault((edge.Source, edge.Target)) + edge.Weight;
        }

        return ties;
    }

    private static Edge[] Pick(Dictionary<(int, int), double> ties, Dictionary<(int, int), double> others, bool isIn) =>
        [.. ties
            .Where(tie => others.ContainsKey(tie.Key) == isIn)
            .OrderBy(tie => tie.Key)
            .Select(tie => new Edge(tie.Key.Item1, tie.Key.Item2, tie.Value))];
}
