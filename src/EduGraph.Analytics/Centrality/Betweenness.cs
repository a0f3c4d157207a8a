using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>Betweenness: on how many of the shortest paths between others a node lies.</summary>
/// <remarks>
/// For each ordered pair (s, t), an undirected pair counting once: the share of the shortest paths from s to t that pass through the
/// node. Parallel edges are different paths. Weights, where used, are lengths.
/// Source: Brandes, "A faster algorithm for betweenness centrality", 2001.
/// </remarks>
public static class Betweenness
{
    // The sources are cut into this many pieces whatever the machine, and the pieces' sums are added in order: the same bits everywhere.
    private const int PieceCount = 16;

    /// <summary>Exact scores. Time O(nodes × edges), twins counting once, with lengths O(nodes × edges × log nodes); memory O(nodes × 16).</summary>
    /// <param name="network">Any network.</param>
    /// <param name="weightsAreLengths">Whether an edge is as long as its weight rather than 1.</param>
    /// <param name="cancellationToken">Looked at before each source.</param>
    /// <returns>One score a node, at least 0.</returns>
    public static double[] Compute(Network network, bool weightsAreLengths = false, CancellationToken cancellationToken = default) =>
        Accumulate(network, [.. Enumerable.Range(0, network.NodeCount)], weightsAreLengths, cancellationToken);

    /// <summary>Scores estimated from paths that start at a sample of the nodes.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="sourceCount">Nodes to start from, at least 1; at or above the number of nodes, the scores are exact.</param>
    /// <param name="seed">The same seed draws the same sample.</param>
    /// <param name="weightsAreLengths">Whether an edge is as long as its weight rather than 1.</param>
    /// <param name="cancellationToken">Looked at before each source.</param>
    /// <returns>Scores, and how far from the exact one any of them is, with 95 % certainty.</returns>
    /// <remarks>
    /// The bound is Hoeffding's for a mean of <paramref name="sourceCount"/> draws from [0, n - 2], joined over all nodes; it is wide, and
    /// holds for every network. Source: Brandes and Pich, "Centrality estimation in large networks", 2007.
    /// </remarks>
    public static SampledBetweenness Sample(
        Network network, int sourceCount, int seed, bool weightsAreLengths = false, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sourceCount, 1);
        var nodeCount = network.NodeCount;
        if (sourceCount >= nodeCount)
        {
            return new SampledBetweenness(Compute(network, weightsAreLengths, cancellationToken), 0);
        }

        var nodes = Enumerable.Range(0, nodeCount).ToArray();
        new Random(seed).Shuffle(nodes);
        var sources = nodes[..sourceCount];
        var scores = Accumulate(network, sources, weightsAreLengths, cancellationToken);
        var scale = (double)nodeCount / sourceCount;
        for (var node = 0; node < nodeCount; node++)
        {
            scores[node] *= scale;
        }

        // P(|mean - expectation| >= e) <= 2 exp(-2 k e² / (n - 2)²), for each of n nodes; times n for the sum over sources.
        var deviation = (nodeCount - 2) * Math.Sqrt(Math.Log(2 * nodeCount / 0.05) / (2.0 * sourceCount));
        return new SampledBetweenness(scores, nodeCount * deviation / (network.IsDirected ? 1 : 2));
    }

    /// <summary>Steps along an edge that the scores from so many sources take, about.</summary>
    public static double StepsOf(Network network, int sourceCount)
    {
        ArgumentNullException.ThrowIfNull(network);
        var rows = Twins.Of(network).Rows;
        return (double)Math.Min(sourceCount, rows.NodeCount) * (rows.NodeCount + rows.Targets.Length);
    }

    private static double[] Accumulate(Network network, int[] sources, bool weightsAreLengths, CancellationToken cancellationToken)
    {
        var scores = weightsAreLengths && network.IsWeighted
            ? AddInPieces(sources, piece => new WeightedBetweennessPass(network.Outgoing).Run(piece, cancellationToken), cancellationToken)
            : AccumulateByClass(network, sources, cancellationToken);
        if (!network.IsDirected)
        {
            for (var node = 0; node < scores.Length; node++)
            {
                scores[node] /= 2; // each pair was walked from both of its ends
            }
        }

        return scores;
    }

    private static double[] AccumulateByClass(Network network, int[] sources, CancellationToken cancellationToken)
    {
        var twins = Twins.Of(network);
        var reordering = Reordering.ByDegree(twins.Rows);
        int[] sizes = [.. reordering.OldOf.Select(number => twins.Sizes[number])];
        (int Node, int Count)[] classes = [.. sources.CountBy(source => twins.ClassOf[source]).OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];
        var sums = AddInPieces(classes, piece => new BetweennessPass(reordering, sizes).Run(piece, cancellationToken), cancellationToken);
        var ofClasses = new double[sizes.Length];
        for (var number = 0; number < sums.Length; number++)
        {
            ofClasses[reordering.OldOf[number]] = sums[number];
        }

        AddPathsBetweenTwins(twins, network.Outgoing, classes, ofClasses);
        return [.. twins.ClassOf.Select(number => ofClasses[number])];
    }

    // Open twins are two steps apart, and the paths between two of them pass through each of their neighbours alike.
    private static void AddPathsBetweenTwins(Twins twins, Rows rows, (int Node, int Count)[] sources, double[] scores)
    {
        var degrees = new int[scores.Length];
        for (var node = 0; node < twins.ClassOf.Length; node++)
        {
            degrees[twins.ClassOf[node]] = rows.CountAt(node);
        }

        foreach (var (source, count) in sources)
        {
            if (twins.AreOpen[source])
            {
                foreach (var neighbour in twins.Rows.TargetsOf(source))
                {
                    scores[neighbour] += (double)count * (twins.Sizes[source] - 1) / degrees[source];
                }
            }
        }
    }

    private static double[] AddInPieces<T>(T[] sources, Func<ArraySegment<T>, double[]> run, CancellationToken cancellationToken)
    {
        var pieceCount = Math.Max(1, Math.Min(PieceCount, sources.Length));
        var sums = new double[pieceCount][];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, pieceCount, options, piece =>
        {
            var start = (int)((long)sources.Length * piece / pieceCount);
            var end = (int)((long)sources.Length * (piece + 1) / pieceCount);
            sums[piece] = run(new ArraySegment<T>(sources, start, end - start));
        });

        var scores = sums[0];
        foreach (var sum in sums.AsSpan(1))
        {
            for (var i = 0; i < sum.Length; i++)
            {
                scores[i] += sum[i];
            }
        }

        return scores;
    }
}

/// <summary>Betweenness estimated from a sample.</summary>
/// <param name="Scores">One a node.</param>
/// <param name="ErrorBound">With 95 % certainty no score is further from the exact one; 0 when exact.</param>
public sealed record SampledBetweenness(double[] Scores, double ErrorBound);
