namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The edges of one relationship type in one direction, in compressed sparse row form.</summary>
/// <remarks>
/// The edges of node <c>i</c> stand at the positions <see cref="EdgesOf"/>; their targets ascend, and parallel edges and self-loops are
/// kept. Offsets are kept only for the nodes from <see cref="FirstNode"/> on that a type's ends can be of; other nodes have no edges.
/// Immutable, so safe to read from many threads.
/// </remarks>
public sealed class Adjacency
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[]? _relationships;
    private readonly int _firstRelationship;
    private readonly int _targetStart;

    internal Adjacency(int firstNode, int[] offsets, int[] targets, int targetStart, int[]? relationships, int firstRelationship)
    {
        FirstNode = firstNode;
        _offsets = offsets;
        _targets = targets;
        _targetStart = targetStart;
        _relationships = relationships;
        _firstRelationship = firstRelationship;
    }

    /// <summary>The first node that has offsets.</summary>
    public int FirstNode { get; }

    /// <summary>Number of edges.</summary>
    public int EdgeCount => _offsets[^1];

    /// <summary>Positions of a node's edges.</summary>
    public IndexRange EdgesOf(int nodeIndex)
    {
        var row = nodeIndex - FirstNode;
        return (uint)row < (uint)(_offsets.Length - 1) ? new IndexRange(_offsets[row], _offsets[row + 1]) : default;
    }

    /// <summary>Targets of a node's edges, ascending.</summary>
    public ReadOnlySpan<int> TargetsOf(int nodeIndex)
    {
        var edges = EdgesOf(nodeIndex);
        return _targets.AsSpan(_targetStart + edges.Start, edges.Count);
    }

    /// <summary>Target of an edge.</summary>
    public int TargetAt(int edge) => _targets[_targetStart + edge];

    /// <summary>The relationship that an edge stands for.</summary>
    public int RelationshipAt(int edge) => _relationships is null ? _firstRelationship + edge : _relationships[edge];
}
