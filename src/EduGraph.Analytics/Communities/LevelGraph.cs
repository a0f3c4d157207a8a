using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Communities;

/// <summary>An undirected weighted network as community search sees it: the nodes of one level are the groups of the level below.</summary>
/// <remarks>Self-loops are kept apart, with the full weight that falls within a node: twice that of its inner edges.</remarks>
internal sealed class LevelGraph
{
    private LevelGraph(int[] offsets, int[] targets, double[] weights, double[] loops)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
        Loops = loops;
        Strengths = new double[loops.Length];
        for (var node = 0; node < loops.Length; node++)
        {
            var strength = loops[node];
            for (var i = offsets[node]; i < offsets[node + 1]; i++)
            {
                strength += weights[i];
            }

            Strengths[node] = strength;
            TotalStrength += strength;
        }
    }

    public int NodeCount => Loops.Length;

    public int[] Offsets { get; }

    public int[] Targets { get; }

    public double[] Weights { get; }

    public double[] Loops { get; }

    public double[] Strengths { get; }

    /// <summary>Twice the weight of all edges.</summary>
    public double TotalStrength { get; }

    /// <summary>Whom a node is tied to, each once; a loop over them looks up neither the arrays nor their bounds again.</summary>
    /// <param name="node">The node.</param>
    /// <param name="weights">The weight of each tie.</param>
    public ReadOnlySpan<int> TiesOf(int node, out ReadOnlySpan<double> weights)
    {
        var start = Offsets[node];
        var count = Offsets[node + 1] - start;
        weights = Weights.AsSpan(start, count);
        return Targets.AsSpan(start, count);
    }

    /// <summary>The lowest level. An edge's direction does not count; parallel edges add up.</summary>
    public static LevelGraph From(Network network)
    {
        var nodeCount = network.NodeCount;
        var capacity = network.Outgoing.Targets.Length + (network.IsDirected ? network.Incoming.Targets.Length : 0);
        var gatherer = new Gatherer(nodeCount, capacity);
        for (var node = 0; node < nodeCount; node++)
        {
            Gather(network.Outgoing, node, gatherer);
            if (network.IsDirected)
            {
                Gather(network.Incoming, node, gatherer);
            }

            gatherer.EndNode(node);
        }

        return gatherer.ToGraph();
    }

    /// <summary>The level above: each group becomes a node.</summary>
    public LevelGraph Aggregate(int[] groups, int groupCount)
    {
        var members = GroupMembers.Of(groups, groupCount);
        var gatherer = new Gatherer(groupCount, Targets.Length);
        for (var group = 0; group < groupCount; group++)
        {
            foreach (var node in members.Of(group))
            {
                if (Loops[node] > 0)
                {
                    gatherer.Add(group, Loops[node]);
                }

                for (var i = Offsets[node]; i < Offsets[node + 1]; i++)
                {
                    gatherer.Add(groups[Targets[i]], Weights[i]);
                }
            }

            gatherer.EndNode(group);
        }

        return gatherer.ToGraph();
    }

    private static void Gather(Rows rows, int node, Gatherer gatherer)
    {
        for (var i = rows.Offsets[node]; i < rows.Offsets[node + 1]; i++)
        {
            gatherer.Add(rows.Targets[i], rows.WeightAt(i));
        }
    }

    // Adds up the weights from one node to each other, then writes them as a row.
    private sealed class Gatherer(int nodeCount, int capacity)
    {
        private readonly int[] _offsets = new int[nodeCount + 1];
        private readonly double[] _loops = new double[nodeCount];
        private readonly double[] _sums = new double[nodeCount];
        private readonly int[] _touched = new int[nodeCount];
        private int[] _targets = new int[capacity];
        private double[] _weights = new double[capacity];
        private int _touchedCount;
        private int _count;

        public void Add(int target, double weight)
        {
            if (_sums[target] == 0)
            {
                _touched[_touchedCount++] = target;
            }

            _sums[target] += weight;
        }

        public void EndNode(int node)
        {
            for (var i = 0; i < _touchedCount; i++)
            {
                var target = _touched[i];
                if (target == node)
                {
                    _loops[node] = _sums[target];
                }
                else if (_sums[target] > 0)
                {
                    _targets[_count] = target;
                    _weights[_count++] = _sums[target];
                }

                _sums[target] = 0;
            }

            _touchedCount = 0;
            _offsets[node + 1] = _count;
        }

        public LevelGraph ToGraph()
        {
            Array.Resize(ref _targets, _count);
            Array.Resize(ref _weights, _count);
            return new LevelGraph(_offsets, _targets, _weights, _loops);
        }
    }
}
