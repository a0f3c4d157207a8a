using System.Runtime.CompilerServices;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>PageRank: the share of its time that a random walk spends on each node.</summary>
public static class PageRank
{
    /// <summary>Chance of following an edge rather than jumping.</summary>
    public const double DefaultDamping = 0.85;

    /// <summary>Done when the scores of two rounds differ by less than this (L1 norm).</summary>
    public const double DefaultTolerance = 1e-12;

    /// <summary>Rounds before giving up.</summary>
    public const int DefaultRoundCountMax = 1000;

    /// <summary>Computes the scores.</summary>
    /// <param name="network">Any network; an edge is followed in proportion to its weight.</param>
    /// <param name="damping">Chance of following an edge rather than jumping, in [0, 1); 0.85 is usual.</param>
    /// <param name="tolerance">Done when the scores of two rounds differ by less than this (L1 norm).</param>
    /// <param name="roundCountMax">Rounds before giving up, at least 1.</param>
    /// <param name="cancellationToken">Looked at before each round.</param>
    /// <returns>One score a node; they sum to 1. Empty for no nodes.</returns>
    /// <exception cref="ConvergenceException">Not done after <paramref name="roundCountMax"/> rounds.</exception>
    /// <remarks>
    /// Time O(rounds × (nodes + edges)), memory O(nodes). A node without outgoing edges shares its score evenly: that adds to all nodes alike,
    /// as the jumps do, so that it is left out of the rounds and made good when the scores are brought to the sum 1. Each round uses the scores
    /// of the same round where they are known already; of an undirected network, whose equations are symmetric, it also goes further than
    /// it was led (successive over-relaxation), which takes less than half of the rounds. Sources: Page, Brin, Motwani, Winograd, "The PageRank Citation
    /// Ranking: Bringing Order to the Web", 1999; Young, "Iterative solution of large linear systems", 1971, chapter 6 (the factor).
    /// </remarks>
    public static double[] Compute(
        Network network,
        double damping = DefaultDamping,
        double tolerance = DefaultTolerance,
        int roundCountMax = DefaultRoundCountMax,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(damping);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(damping, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(roundCountMax, 1);
        var nodeCount = network.NodeCount;
        if (nodeCount == 0)
        {
            return [];
        }

        var walk = new Walk(network, damping);
        for (var round = 0; round < roundCountMax; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (walk.Advance() <= tolerance)
            {
                return walk.Scores();
            }
        }

        throw new ConvergenceException("PageRank", roundCountMax);
    }

    private sealed class Walk
    {
        private readonly Rows _incoming;
        private readonly double[] _strengths; // of the outgoing edges
        private readonly double[] _steps; // how far a flow moves by what is missing from its equation; 0 where no edge goes out
        private readonly double[] _flows; // score / strength: what flows along an edge of weight 1
        private readonly double _damping;
        private readonly double _jump;

        public Walk(Network network, double damping)
        {
            var nodeCount = network.NodeCount;
            (_incoming, _damping, _jump) = (network.Incoming, damping, (1 - damping) / nodeCount);
            (_strengths, _steps, _flows) = (new double[nodeCount], new double[nodeCount], new double[nodeCount]);
            // The equations of an undirected network are symmetric and positive definite: any factor below 2 converges (Ostrowski), and this
            // one is the best where the eigenvalues of the walk are only known to be at most 1. Of a directed one, 1 always converges.
            var factor = network.IsDirected ? 1 : 2 / (1 + Math.Sqrt(1 - (damping * damping)));
            var total = 0.0;
            for (var node = 0; node < nodeCount; node++)
            {
                _strengths[node] = network.Outgoing.StrengthAt(node);
                total += _strengths[node];
            }

            for (var node = 0; node < nodeCount; node++)
            {
                if (_strengths[node] > 0)
                {
                    _steps[node] = factor / (_strengths[node] - (damping * LoopWeight(node)));
                    // The scores of a walk without jumps on an undirected network are the strengths: a start near the end.
                    _flows[node] = (_jump + (damping * _incoming.StrengthAt(node) / total)) / _strengths[node];
                }
            }
        }

        /// <summary>One round.</summary>
        /// <returns>How far the scores moved, as a share of their sum.</returns>
        public double Advance()
        {
            var (rows, flows, strengths, steps, jump, damping) = (_incoming, _flows, _strengths, _steps, _jump, _damping);
            var (shift, sum) = (0.0, 0.0);
            for (var node = 0; node < flows.Length; node++)
            {
                var strength = strengths[node];
                var flow = flows[node];
                var missing = jump + (damping * Inflow(rows, flows, node)) - (strength * flow);
                var moved = missing * steps[node];
                flows[node] = flow + moved;
                shift += Math.Abs(moved) * strength;
                sum += (flow + moved) * strength;
            }

            return sum > 0 ? shift / sum : 0;
        }

        public double[] Scores()
        {
            var scores = new double[_flows.Length];
            for (var node = 0; node < scores.Length; node++)
            {
                scores[node] = _strengths[node] > 0 ? _flows[node] * _strengths[node] : _jump + (_damping * Inflow(_incoming, _flows, node));
            }

            var sum = scores.Sum();
            for (var node = 0; node < scores.Length; node++)
            {
                scores[node] /= sum;
            }

            return scores;
        }

        // Where most of the time goes: small enough to be part of the loop over the nodes.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static double Inflow(Rows rows, double[] flows, int node)
        {
            var sum = 0.0;
            if (rows.Weights is not { } weights)
            {
                foreach (var source in rows.TargetsOf(node))
                {
                    sum += flows[source];
                }
            }
            else
            {
                for (var i = rows.Offsets[node]; i < rows.Offsets[node + 1]; i++)
                {
                    sum += flows[rows.Targets[i]] * weights[i];
                }
            }

            return sum;
        }

        private double LoopWeight(int node)
        {
            var weight = 0.0;
            for (var i = _incoming.Offsets[node]; i < _incoming.Offsets[node + 1]; i++)
            {
                weight += _incoming.Targets[i] == node ? _incoming.WeightAt(i) : 0;
            }

            return weight;
        }
    }
}
