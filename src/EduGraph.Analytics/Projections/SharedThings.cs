using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>Of one part of a projection: what each node shares, who shares each thing, and who is tied to whom directly.</summary>
internal sealed class SharedThings
{
    private readonly int _firstNode;
    private readonly int[] _thingOffsets; // by node
    private readonly int[] _things; // ascending within a node
    private readonly int[] _directOffsets; // by node
    private readonly int[] _directs; // ascending within a node: those it leads to
    private readonly int _firstThing;
    private readonly int[] _sharerOffsets; // by thing
    private readonly int[] _sharers; // ascending within a thing

    private SharedThings(int firstNode, int[] thingOffsets, int[] things, int[] directOffsets, int[] directs)
    {
        _firstNode = firstNode;
        _thingOffsets = thingOffsets;
        _things = things;
        _directOffsets = directOffsets;
        _directs = directs;
        _firstThing = things.Length == 0 ? 0 : things.Min();
        (_sharerOffsets, _sharers) = Invert();
    }

    /// <summary>Things that a node shares.</summary>
    public ReadOnlySpan<int> ThingsOf(int node) => _things.AsSpan(_thingOffsets[node - _firstNode].._thingOffsets[node - _firstNode + 1]);

    /// <summary>Nodes that a node is tied to by itself, in this direction.</summary>
    public ReadOnlySpan<int> DirectsOf(int node) => _directs.AsSpan(_directOffsets[node - _firstNode].._directOffsets[node - _firstNode + 1]);

    /// <summary>Nodes that share a thing.</summary>
    public ReadOnlySpan<int> SharersOf(int thing) =>
        (uint)(thing - _firstThing) < (uint)(_sharerOffsets.Length - 1)
            ? _sharers.AsSpan(_sharerOffsets[thing - _firstThing].._sharerOffsets[thing - _firstThing + 1])
            : [];

    /// <summary>All pairs of a thing and its sharers, by thing.</summary>
    public IndexRange Things => new(_firstThing, _firstThing + _sharerOffsets.Length - 1);

    /// <summary>Walks from all nodes. O(steps of all paths).</summary>
    public static SharedThings Build(PartWalk walk, IndexRange nodes, Func<int, bool> hasNode, CancellationToken cancellationToken)
    {
        var (thingOffsets, directOffsets) = (new int[nodes.Count + 1], new int[nodes.Count + 1]);
        var (things, directs) = (new List<int>(), new List<int>());
        var (found, tied) = (new List<int>(), new List<int>());
        PartWalk.Visitor collect = (end, isShared, isNode, _) =>
        {
            if (isShared)
            {
                found.Add(end);
            }

            if (isNode)
            {
                tied.Add(end);
            }
        };
        for (var node = nodes.Start; node < nodes.End; node++)
        {
            if ((node & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (hasNode(node))
            {
                walk.Visit(node, collect);
                MoveDistinct(found, things);
                MoveDistinct(tied, directs);
            }

            thingOffsets[node - nodes.Start + 1] = things.Count;
            directOffsets[node - nodes.Start + 1] = directs.Count;
        }

        return new SharedThings(nodes.Start, thingOffsets, [.. things], directOffsets, [.. directs]);
    }

    private static void MoveDistinct(List<int> found, List<int> all)
    {
        found.Sort();
        for (var i = 0; i < found.Count; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
            {
                all.Add(found[i]);
            }
        }

        found.Clear();
    }

    private (int[] Offsets, int[] Sharers) Invert()
    {
        var offsets = new int[_things.Length == 0 ? 1 : _things.Max() - _firstThing + 2];
        foreach (var thing in _things)
        {
            offsets[thing - _firstThing + 1]++;
        }

        for (var row = 1; row < offsets.Length; row++)
        {
            offsets[row] += offsets[row - 1];
        }

        var next = offsets.AsSpan().ToArray();
        var sharers = new int[_things.Length];
        for (var row = 0; row < _thingOffsets.Length - 1; row++)
        {
            foreach (var thing in ThingsOf(row + _firstNode))
            {
                sharers[next[thing - _firstThing]++] = row + _firstNode;
            }
        }

        return (offsets, sharers);
    }
}
