using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Paths;

/// <summary>Distances from one node to all others, again and again over the same buffers. Not for two threads at once.</summary>
internal sealed class Distances
{
    private readonly Rows _rows;
    private readonly bool _useLengths;
    private readonly double[] _distances;
    private readonly int[] _queue;
    private readonly PriorityQueue<int, double> _heap = new();

    /// <param name="rows">The edges to follow.</param>
    /// <param name="weightsAreLengths">Whether an edge is as long as its weight rather than 1.</param>
    public Distances(Rows rows, bool weightsAreLengths)
    {
        _rows = rows;
        _useLengths = weightsAreLengths && rows.Weights is not null;
        _distances = new double[rows.NodeCount];
        _queue = new int[rows.NodeCount];
    }

    /// <summary>Distances from a node, infinite where there is no way. The array is used again by the next call.</summary>
    public double[] From(int source)
    {
        Array.Fill(_distances, double.PositiveInfinity);
        _distances[source] = 0;
        if (_useLengths)
        {
            FollowLengths(source);
        }
        else
        {
            FollowSteps(source);
        }

        return _distances;
    }

    private void FollowSteps(int source)
    {
        _queue[0] = source;
        var count = 1;
        for (var i = 0; i < count; i++)
        {
            var node = _queue[i];
            var next = _distances[node] + 1;
            foreach (var target in _rows.TargetsOf(node))
            {
                if (double.IsPositiveInfinity(_distances[target]))
                {
                    _distances[target] = next;
                    _queue[count++] = target;
                }
            }
        }
    }

    // Dijkstra, 1959. A node may stand in the heap several times; only its shortest distance is followed.
    private void FollowLengths(int source)
    {
        _heap.Enqueue(source, 0);
        while (_heap.TryDequeue(out var node, out var distance))
        {
            if (distance > _distances[node])
            {
                continue;
            }

            for (var i = _rows.Offsets[node]; i < _rows.Offsets[node + 1]; i++)
            {
                var target = _rows.Targets[i];
                var next = distance + _rows.Weights![i];
                if (next < _distances[target])
                {
                    _distances[target] = next;
                    _heap.Enqueue(target, next);
                }
            }
        }
    }
}
