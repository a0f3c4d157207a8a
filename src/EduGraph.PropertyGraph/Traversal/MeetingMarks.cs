using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Which nodes a search from two ends has reached, from which end and from which node; emptied in O(1), used again by the next search.</summary>
/// <remarks>One mark a node for both ends, with all that is asked of it, so that a step touches one line of memory. 8 bytes a node.</remarks>
internal sealed class MeetingMarks
{
    private static readonly ConditionalWeakTable<GraphSnapshot, ConcurrentStack<MeetingMarks>> Pools = [];

    private readonly MeetingMark[] _marks;

    private MeetingMarks(int nodeCount) => _marks = new MeetingMark[nodeCount];

    /// <summary>The number that marks what the one end has reached in this search.</summary>
    public int NearNumber { get; private set; } = -1;

    /// <summary>The number that marks what the other end has reached in this search.</summary>
    public int FarNumber => NearNumber + 1;

    /// <summary>What the one end has reached, in that order.</summary>
    public List<int> Near { get; } = [];

    /// <summary>What the other end has reached, in that order.</summary>
    public List<int> Far { get; } = [];

    /// <summary>Marks of which none is of this search. The last given back come first: they are in the processor's cache still.</summary>
    public static MeetingMarks Rent(GraphSnapshot snapshot)
    {
        if (!Pools.GetValue(snapshot, static _ => []).TryPop(out var marks))
        {
            marks = new MeetingMarks(snapshot.Nodes.Count);
        }

        marks.Clear();
        return marks;
    }

    /// <summary>Gives marks back.</summary>
    public static void Return(GraphSnapshot snapshot, MeetingMarks marks) => Pools.GetValue(snapshot, static _ => []).Push(marks);

    /// <summary>The mark of a node.</summary>
    public ref MeetingMark Of(int node) => ref _marks[node];

    private void Clear()
    {
        Near.Clear();
        Far.Clear();
        NearNumber += 2; // 0 marks nothing
        if (NearNumber == int.MaxValue)
        {
            Array.Clear(_marks);
            NearNumber = 1;
        }
    }
}

/// <summary>A node that was reached.</summary>
/// <param name="Number">By which end of which search.</param>
/// <param name="Before">The node from which it was reached.</param>
internal readonly record struct MeetingMark(int Number, int Before);
