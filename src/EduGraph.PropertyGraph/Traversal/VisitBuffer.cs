using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Marks nodes as visited; emptied in O(1), and used again by the next traversal of the same snapshot.</summary>
internal sealed class VisitBuffer
{
    private static readonly ConditionalWeakTable<GraphSnapshot, ConcurrentBag<VisitBuffer>> Pools = [];

    private readonly int[] _marks; // round and depth together: the round in the upper 24 bits
    private int _round;

    private VisitBuffer(int nodeCount) => _marks = new int[nodeCount];

    /// <summary>Nodes in the order in which they were marked.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>A buffer without marks.</summary>
    public static VisitBuffer Rent(GraphSnapshot snapshot)
    {
        var pool = Pools.GetValue(snapshot, static _ => []);
        if (!pool.TryTake(out var buffer))
        {
            buffer = new VisitBuffer(snapshot.Nodes.Count);
        }

        buffer.Clear();
        return buffer;
    }

    /// <summary>Gives a buffer back.</summary>
    public static void Return(GraphSnapshot snapshot, VisitBuffer buffer) => Pools.GetValue(snapshot, static _ => []).Add(buffer);

    /// <summary>Marks a node with a depth, unless it is marked.</summary>
    /// <returns>Whether it was not.</returns>
    public bool Add(int node, int depth)
    {
        ref var mark = ref _marks[node];
        if (mark >>> 8 == _round)
        {
            return false;
        }

        mark = (_round << 8) | depth;
        Nodes.Add(node);
        return true;
    }

    /// <summary>The depth a node is marked with, or -1.</summary>
    public int DepthOf(int node) => _marks[node] is var mark && mark >>> 8 == _round ? mark & 0xFF : -1;

    /// <summary>Takes the marks of the nodes after a position away.</summary>
    public void TruncateTo(int count)
    {
        for (var i = count; i < Nodes.Count; i++)
        {
            _marks[Nodes[i]] = 0;
        }

        Nodes.RemoveRange(count, Nodes.Count - count);
    }

    private void Clear()
    {
        Nodes.Clear();
        if (++_round == 1 << 23)
        {
            Array.Clear(_marks);
            _round = 1;
        }
    }
}
