namespace EduGraph.Analytics.Projections;

/// <summary>How sure the ranks of a network's nodes are: where they lie in many possible worlds.</summary>
public sealed class RankSpans
{
    private readonly int[][] _ranks; // by node, ascending; of the worlds in which it has no tie, behind all
    private readonly int[] _presences;

    private RankSpans(int[][] ranks, int[] presences, int worldCount) => (_ranks, _presences, WorldCount) = (ranks, presences, worldCount);

    /// <summary>How many worlds there are.</summary>
    public int WorldCount { get; }

    /// <summary>In how many worlds a node has a tie.</summary>
    public int PresenceOf(int position) => _presences[position];

    /// <summary>The span that holds a node's rank in a share of the worlds; what lies outside is cut from both ends alike.</summary>
    /// <param name="position">The node.</param>
    /// <param name="share">0.5 to 1.</param>
    public (int Low, int High) SpanOf(int position, double share)
    {
        // A share such as 0.95 is a little less than it reads: what is cut off must not be one too few.
        var outside = (int)Math.Floor((WorldCount * (1 - share)) + 1e-9);
        return (_ranks[position][outside / 2], _ranks[position][WorldCount - 1 - (outside - (outside / 2))]);
    }

    /// <summary>Makes the network anew in each world and ranks its nodes.</summary>
    /// <param name="network">The network with the best values: whose nodes are ranked.</param>
    /// <param name="metric">What to rank by.</param>
    /// <param name="worldCount">At least 1.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="doubt">The chance that a claim is wrong of which its source is certain, 0 to below 1.</param>
    /// <param name="cancellationToken">Looked at in each world.</param>
    /// <remarks>Worlds are worked on by all processors; the result does not depend on how many there are.</remarks>
    public static RankSpans Compute(
        ProjectedNetwork network, NetworkMetric metric, int worldCount, int seed, double doubt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(worldCount, 1);
        var ranks = Enumerable.Range(0, network.NodeCount).Select(_ => new int[worldCount]).ToArray();
        var presences = new int[network.NodeCount];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, worldCount, options, number =>
        {
            var world = ProjectionBuilder.Build(
                network.Snapshot, network.Rule, new PossibleWorld(network.Snapshot, network.Rule, seed, number, doubt), cancellationToken);
            var values = new NetworkAnalysis(world).ValuesOf(metric, cancellationToken);
            var worldRanks = NodeRanks.Of(values, NodeRanks.IsLeastFirst(metric));
            for (var position = 0; position < ranks.Length; position++)
            {
                var place = world.PositionOf(network.NodeAt(position));
                ranks[position][number] = place < 0 ? world.NodeCount + 1 : worldRanks[place];
                if (place >= 0)
                {
                    Interlocked.Increment(ref presences[position]);
                }
            }
        });
        foreach (var ofNode in ranks)
        {
            Array.Sort(ofNode);
        }

        return new RankSpans(ranks, presences, worldCount);
    }
}
