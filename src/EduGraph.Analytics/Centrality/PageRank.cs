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

    // Two rounds that shrink alike to this are taken for a geometric series.
    private const double SteadyRatioTolerance = 0.01;

    /// <summary>Computes the scores.</summary>
    /// <param name="network">Any network; an edge is followed in proportion to its weight.</param>
    /// <param name="damping">Chance of following an edge rather than jumping, in [0, 1); 0.85 is usual.</param>
    /// <param name="tolerance">Done when the scores of two rounds differ by less than this (L1 norm).</param>
    /// <param name="roundCountMax">Rounds before giving up, at least 1.</param>
    /// <param name="cancellationToken">Looked at before each round.</param>
    /// <returns>One score a node; they sum to 1. Empty for no nodes.</returns>
    /// <exception cref="ConvergenceException">Not done after <paramref name="roundCountMax"/> rounds.</exception>
    /// <remarks>
    /// Time O(rounds × (nodes + edges)), memory O(nodes). A node without outgoing edges shares its score evenly. Each round uses the
    /// scores of the same round where they are known already (Gauss-Seidel), which halves the rounds; when what is left shrinks by the
    /// same share from round to round, the rest of that series is added at once, which halves them again.
    /// Sources: Page, Brin, Motwani, Winograd, "The PageRank Citation Ranking: Bringing Order to the Web", 1999; Kamvar, Haveliwala,
    /// Manning, Golub, "Extrapolation methods for accelerating PageRank computations", 2003.
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
        var (shift, ratio) = (double.PositiveInfinity, 0.0);
        for (var round = 0; round < roundCountMax; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (lastShift, lastRatio) = (shift, ratio);
            shift = walk.Advance();
            if (shift < tolerance)
            {
                return walk.Scores();
            }

            ratio = shift / lastShift;
            if (Math.Abs(ratio - lastRatio) < SteadyRatioTolerance && ratio < 1)
            {
                walk.Extrapolate(ratio);
                ratio = 0; // what follows starts a new series
            }
        }

        throw new ConvergenceException("PageRank", roundCountMax);
    }

    private sealed class Walk
    {
        private readonly Rows _incoming;
        private readonly double[] _scores;
        private readonly double[] _flows; // score / strength: what flows along an edge of weight 1; the score itself where no edge goes out
        private readonly double[] _reciprocals; // 1 / strength of the outgoing edges; 0 where none goes out
        private readonly double[] _loops; // share of a node's own score that comes straight back to it
        private readonly double[] _shifts; // of the last round
        private readonly double _damping;
        private double _stranded; // score on nodes without outgoing edges

        public Walk(Network network, double damping)
        {
            var nodeCount = network.NodeCount;
            _incoming = network.Incoming;
            _damping = damping;
            _scores = new double[nodeCount];
            _flows = new double[nodeCount];
            _reciprocals = new double[nodeCount];
            _loops = new double[nodeCount];
            _shifts = new double[nodeCount];
            Array.Fill(_scores, 1.0 / nodeCount);
            for (var node = 0; node < nodeCount; node++)
            {
                var strength = network.Outgoing.StrengthAt(node);
                _reciprocals[node] = strength > 0 ? 1 / strength : 0;
                _flows[node] = _scores[node] * _reciprocals[node];
                _stranded += strength > 0 ? 0 : _scores[node];
                _loops[node] = _reciprocals[node] * LoopWeight(node);
            }
        }

        /// <summary>One round.</summary>
        /// <returns>How far the scores moved, in all.</returns>
        public double Advance()
        {
            var nodeCount = _scores.Length;
            var jump = (1 - _damping) / nodeCount;
            var shift = 0.0;
            for (var node = 0; node < nodeCount; node++)
            {
                var old = _scores[node];
                // What comes from the node itself is solved for, not taken from the round before: x = b + c x, so x = b / (1 - c).
                var own = _damping * (_loops[node] + (_reciprocals[node] == 0 ? 1.0 / nodeCount : 0));
                var stranded = _stranded - (_reciprocals[node] == 0 ? old : 0);
                var others = Inflow(node) - (_loops[node] * old);
                var score = (jump + (_damping * (others + (stranded / nodeCount)))) / (1 - own);
                _shifts[node] = score - old;
                shift += Math.Abs(score - old);
                _scores[node] = score;
                _flows[node] = score * _reciprocals[node];
                if (_reciprocals[node] == 0)
                {
                    _stranded = stranded + score;
                }
            }

            return shift;
        }

        /// <summary>Adds what further rounds would add if each moved the scores by this share of the round before.</summary>
        public void Extrapolate(double ratio)
        {
            var rest = ratio / (1 - ratio);
            _stranded = 0;
            for (var node = 0; node < _scores.Length; node++)
            {
                _scores[node] += _shifts[node] * rest;
                _flows[node] = _scores[node] * _reciprocals[node];
                _stranded += _reciprocals[node] == 0 ? _scores[node] : 0;
            }
        }

        public double[] Scores()
        {
            var sum = _scores.Sum();
            for (var node = 0; node < _scores.Length; node++)
            {
                _scores[node] /= sum;
            }

            return _scores;
        }

        private double Inflow(int node)
        {
            var (start, end) = (_incoming.Offsets[node], _incoming.Offsets[node + 1]);
            var (targets, weights, flows) = (_incoming.Targets, _incoming.Weights, _flows);
            var sum = 0.0;
            if (weights is null)
            {
                foreach (var source in targets.AsSpan(start, end - start))
                {
                    sum += flows[source];
                }
            }
            else
            {
                for (var i = start; i < end; i++)
                {
                    sum += flows[targets[i]] * weights[i];
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
