using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Communities;

/// <summary>
/// How often a search for communities begins anew, and which of its finds counts. On a small network the order in which nodes are looked at decides
/// a good part of the modularity, and runs cost next to nothing; on a large one it decides little.
/// </summary>
internal static class Restarts
{
    private const int CountMax = 100;

    // Nodes and edges looked at by all runs together: some ten milliseconds.
    private const int SizeMax = 1 << 17;

    /// <summary>Runs on a network: 1 to 100.</summary>
    public static int CountFor(Network network) => Math.Clamp(SizeMax / Math.Max(1, network.NodeCount + network.EdgeCount), 1, CountMax);

    /// <summary>The find of greatest modularity; the first of equals.</summary>
    public static CommunityDivision Best(Network network, int seed, Func<Random, CommunityDivision> search)
    {
        var random = new Random(seed);
        var best = search(random);
        for (var run = CountFor(network); run > 1; run--)
        {
            var found = search(random);
            if (found.Modularity > best.Modularity)
            {
                best = found;
            }
        }

        return best;
    }
}
