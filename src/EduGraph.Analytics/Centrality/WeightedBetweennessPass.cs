using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>Brandes' two passes from one source after another, every edge as long as its weight.</summary>
internal sealed class WeightedBetweennessPass(Rows rows)
{
    // Sums of lengths that differ by less than this share are the same length: adding in another order must not part them.
    private const double LengthTolerance = 1e-10;

    private readonly double[] _distances = new double[rows.NodeCount];
    private readonly double[] _paths = new double[rows.NodeCount];
    private readonly double[] _dependencies = new double[rows.NodeCount];
    private readonly bool[] _settled = new bool[rows.NodeCount];
    private readonly List<int> _order = [];
    private readonly List<int>[] _predecessors = CreateLists(rows.NodeCount);
    private readonly PriorityQueue<int, double> _queue = new();
    private readonly double[] _sums = new double[rows.NodeCount];

    /// <summary>Adds up the dependencies of the sources on every node.</summary>
    public double[] Run(ReadOnlySpan<int> sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Start(source);
            while (_queue.TryDequeue(out var node, out _))
            {
                Settle(node);
            }

            AddDependencies(source);
        }

        return _sums;
    }

    private static List<int>[] CreateLists(int count)
    {
        var lists = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            lists[i] = [];
        }

        return lists;
    }

    private void Start(int source)
    {
        Array.Fill(_distances, double.PositiveInfinity);
        Array.Clear(_paths);
        Array.Clear(_dependencies);
        Array.Clear(_settled);
        foreach (var list in _predecessors)
        {
            list.Clear();
        }

        _order.Clear();
        _distances[source] = 0;
        _paths[source] = 1;
        _queue.Enqueue(source, 0);
    }

    private void Settle(int node)
    {
        if (_settled[node])
        {
            return; // a longer way to it that was queued before the shorter one
        }

        _settled[node] = true;
        _order.Add(node);
        for (var i = rows.Offsets[node]; i < rows.Offsets[node + 1]; i++)
        {
            var target = rows.Targets[i];
            var distance = _distances[node] + rows.WeightAt(i);
            var known = _distances[target];
            if (_settled[target])
            {
                continue;
            }

            if (AreSame(distance, known))
            {
                _paths[target] += _paths[node];
                _predecessors[target].Add(node);
            }
            else if (distance < known)
            {
                _distances[target] = distance;
                _paths[target] = _paths[node];
                _predecessors[target].Clear();
                _predecessors[target].Add(node);
                _queue.Enqueue(target, distance);
            }
        }
    }

    private void AddDependencies(int source)
    {
        for (var i = _order.Count - 1; i >= 0; i--)
        {
            var node = _order[i];
            var coefficient = (1 + _dependencies[node]) / _paths[node];
            foreach (var predecessor in _predecessors[node])
            {
                _dependencies[predecessor] += _paths[predecessor] * coefficient;
            }

            if (node != source)
            {
                _sums[node] += _dependencies[node];
            }
        }
    }

    private static bool AreSame(double left, double right) =>
        double.IsFinite(right) && Math.Abs(left - right) <= LengthTolerance * Math.Max(Math.Abs(left), Math.Abs(right));
}
