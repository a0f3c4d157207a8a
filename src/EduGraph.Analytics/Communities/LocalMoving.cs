namespace EduGraph.Analytics.Communities;

/// <summary>Moves nodes one by one to the neighbouring group that raises modularity most, until none can be raised.</summary>
/// <remarks>Only nodes whose neighbourhood changed are looked at again. Source: Traag, Waltman and van Eck, 2019, section "fast local move".</remarks>
internal sealed class LocalMoving
{
    // A gain below this share of the whole is rounding.
    private const double LeastGain = 1e-12;

    private readonly LevelGraph _graph;
    private readonly double _resolution;
    private readonly int[] _groups;
    private readonly double[] _groupStrengths;
    private readonly double[] _ties; // of the node at hand, to each group
    private readonly int[] _touched;
    private readonly int[] _queue;
    private readonly bool[] _isQueued;

    private LocalMoving(LevelGraph graph, int[] groups, double resolution)
    {
        var nodeCount = graph.NodeCount;
        _graph = graph;
        _resolution = resolution;
        _groups = groups;
        _groupStrengths = new double[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            _groupStrengths[groups[node]] += graph.Strengths[node];
        }

        _ties = new double[nodeCount];
        _touched = new int[nodeCount];
        _queue = new int[nodeCount];
        _isQueued = new bool[nodeCount];
    }

    /// <summary>Changes the groups (numbers below the number of nodes) in place.</summary>
    /// <returns>Whether any node moved.</returns>
    public static bool Run(LevelGraph graph, int[] groups, double resolution, Random random, CancellationToken cancellationToken) =>
        new LocalMoving(graph, groups, resolution).Run(random, cancellationToken);

    private bool Run(Random random, CancellationToken cancellationToken)
    {
        var nodeCount = _graph.NodeCount;
        for (var node = 0; node < nodeCount; node++)
        {
            _queue[node] = node;
            _isQueued[node] = true;
        }

        random.Shuffle(_queue);
        var (head, waiting, hasMoved) = (0, nodeCount, false);
        while (waiting > 0)
        {
            if ((head & 0xfff) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var node = _queue[head];
            head = head + 1 == nodeCount ? 0 : head + 1;
            waiting--;
            _isQueued[node] = false;
            var group = BestGroup(node);
            if (group != _groups[node])
            {
                hasMoved = true;
                Move(node, group);
                for (var i = _graph.Offsets[node]; i < _graph.Offsets[node + 1]; i++)
                {
                    var neighbour = _graph.Targets[i];
                    if (!_isQueued[neighbour] && _groups[neighbour] != group)
                    {
                        _isQueued[neighbour] = true;
                        var tail = head + waiting++;
                        _queue[tail >= nodeCount ? tail - nodeCount : tail] = neighbour;
                    }
                }
            }
        }

        return hasMoved;
    }

    private void Move(int node, int group)
    {
        _groupStrengths[_groups[node]] -= _graph.Strengths[node];
        _groupStrengths[group] += _graph.Strengths[node];
        _groups[node] = group;
    }

    private int BestGroup(int node)
    {
        var (targets, weights, groups, ties) = (_graph.Targets, _graph.Weights, _groups, _ties);
        var touchedCount = 0;
        for (var i = _graph.Offsets[node]; i < _graph.Offsets[node + 1]; i++)
        {
            var group = groups[targets[i]];
            if (ties[group] == 0)
            {
                _touched[touchedCount++] = group;
            }

            ties[group] += weights[i];
        }

        var own = groups[node];
        var strength = _graph.Strengths[node];
        var share = _resolution * strength / _graph.TotalStrength;
        var best = own;
        var bestGain = ties[own] - (share * (_groupStrengths[own] - strength)) + (LeastGain * strength);
        for (var i = 0; i < touchedCount; i++)
        {
            var group = _touched[i];
            var gain = group == own ? double.NegativeInfinity : ties[group] - (share * _groupStrengths[group]);
            if (gain > bestGain)
            {
                (best, bestGain) = (group, gain);
            }

            ties[group] = 0;
        }

        return best;
    }
}
