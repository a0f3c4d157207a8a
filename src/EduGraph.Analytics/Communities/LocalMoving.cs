namespace EduGraph.Analytics.Communities;

/// <summary>Moves nodes one by one to the neighbouring group that raises modularity most, or to one of their own, until none can be raised.</summary>
/// <remarks>Only nodes whose neighbourhood changed are looked at again. Source: Traag, Waltman and van Eck, 2019, section "fast local move".</remarks>
internal sealed class LocalMoving
{
    // A gain below this share of the whole is rounding.
    private const double LeastGain = 1e-12;

    private readonly LevelGraph _graph;
    private readonly double _resolution;
    private readonly int[] _groups;
    private readonly double[] _groupStrengths;
    private readonly int[] _groupSizes;
    private readonly Stack<int> _emptied = []; // groups without a node, some of them filled again since
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
        _groupSizes = new int[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            _groupStrengths[groups[node]] += graph.Strengths[node];
            _groupSizes[groups[node]]++;
        }

        for (var group = nodeCount - 1; group >= 0; group--)
        {
            if (_groupSizes[group] == 0)
            {
                _emptied.Push(group);
            }
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
        var left = _groups[node];
        _groupStrengths[left] -= _graph.Strengths[node];
        if (--_groupSizes[left] == 0)
        {
            _emptied.Push(left);
        }

        _groupStrengths[group] += _graph.Strengths[node];
        _groupSizes[group]++;
        _groups[node] = group;
    }

    // A node of its own group has none to go to that it is not in already.
    private int EmptyGroup(int own)
    {
        if (_groupSizes[own] == 1)
        {
            return own;
        }

        while (_groupSizes[_emptied.Peek()] > 0)
        {
            _emptied.Pop();
        }

        return _emptied.Peek();
    }

    private int BestGroup(int node)
    {
        var (groups, ties, touched, groupStrengths) = (_groups, _ties, _touched, _groupStrengths);
        var targets = _graph.TiesOf(node, out var weights);
        var touchedCount = 0;
        for (var i = 0; i < targets.Length; i++)
        {
            var group = groups[targets[i]];
            var sum = ties[group];
            if (sum == 0)
            {
                touched[touchedCount++] = group;
            }

            ties[group] = sum + weights[i];
        }

        var own = groups[node];
        var strength = _graph.Strengths[node];
        var share = _resolution * strength / _graph.TotalStrength;
        var best = own;
        var bestGain = ties[own] - (share * (groupStrengths[own] - strength)) + (LeastGain * strength);
        for (var i = 0; i < touchedCount; i++)
        {
            var group = touched[i];
            var gain = group == own ? double.NegativeInfinity : ties[group] - (share * groupStrengths[group]);
            if (gain > bestGain)
            {
                (best, bestGain) = (group, gain);
            }

            ties[group] = 0;
        }

        return bestGain < 0 ? EmptyGroup(own) : best; // alone, a node gains and loses nothing
    }
}
