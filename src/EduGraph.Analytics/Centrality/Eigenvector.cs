using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>Eigenvector centrality: a node scores high when those that point to it do.</summary>
public static class Eigenvector
{
    /// <summary>Done when no score moves by more than this in a round.</summary>
    public const double DefaultTolerance = 1e-13;

    /// <summary>Rounds before giving up, of a small network; a large one is given as many as there are in <see cref="StepCountMax"/>, at least a thousand.</summary>
    public const int DefaultRoundCountMax = 100_000;

    /// <summary>Steps along an edge before giving up: a second or two.</summary>
    public const double StepCountMax = 1_000_000_000;

    private const int RoundCountMin = 1_000;
    private const double StepsOfNode = 30; // in a round: what keeps directions perpendicular

    /// <summary>Computes the scores.</summary>
    /// <param name="network">Any network; weights count.</param>
    /// <param name="tolerance">Done when no score moves by more than this in a round, or, undirected, is likely to be further off.</param>
    /// <param name="roundCountMax">Rounds before giving up, at least 1; null for <see cref="DefaultRoundCountMax"/> within <see cref="StepCountMax"/>.</param>
    /// <param name="cancellationToken">Looked at before each round.</param>
    /// <returns>One score a node, the greatest 1; all 1 where there is no edge.</returns>
    /// <exception cref="ConvergenceException">Not done after that many rounds.</exception>
    /// <remarks>
    /// Undirected: Lanczos' method with restarts. Directed: power iteration on A + s·1, which has the eigenvectors of A but does not swing to and fro
    /// on bipartite networks; s is the mean strength. Time O(rounds × (nodes + edges)). Where several components share the greatest eigenvalue, the
    /// scores of each depend on the start, which is all ones. An acyclic directed network has no such vector: the scores are those of the walk's last steps.
    /// Source: Bonacich, "Power and centrality: a family of measures", 1987.
    /// </remarks>
    public static double[] Compute(
        Network network, double tolerance = DefaultTolerance, int? roundCountMax = null, CancellationToken cancellationToken = default)
    {
        var roundsMax = roundCountMax
            ?? (int)Math.Clamp(StepCountMax / ((StepsOfNode * network.NodeCount) + network.Incoming.Targets.Length + 1), RoundCountMin, DefaultRoundCountMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(roundsMax, 1);
        var scores = new double[network.NodeCount];
        Array.Fill(scores, 1);
        if (network.EdgeCount == 0)
        {
            return scores;
        }

        if (!network.IsDirected)
        {
            return LeadingVector.Find(network.Outgoing, tolerance, roundsMax, cancellationToken)
                ?? throw new ConvergenceException("Eigenvector centrality", roundsMax);
        }

        var shift = network.Incoming.Targets.Length / (double)network.NodeCount / 2;
        var next = new double[scores.Length];
        for (var round = 0; round < roundsMax; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Multiply(network.Incoming, scores, shift, next);
            var greatest = next.Max();
            var moved = 0.0;
            for (var node = 0; node < next.Length; node++)
            {
                next[node] /= greatest;
                moved = Math.Max(moved, Math.Abs(next[node] - scores[node]));
            }

            (scores, next) = (next, scores);
            if (moved < tolerance)
            {
                return scores;
            }
        }

        throw new ConvergenceException("Eigenvector centrality", roundsMax);
    }

    private static void Multiply(Rows rows, double[] vector, double shift, double[] product)
    {
        for (var node = 0; node < product.Length; node++)
        {
            var sum = shift * vector[node];
            for (var i = rows.Offsets[node]; i < rows.Offsets[node + 1]; i++)
            {
                sum += vector[rows.Targets[i]] * rows.WeightAt(i);
            }

            product[node] = sum;
        }
    }
}
