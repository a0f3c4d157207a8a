using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>A snapshot as a filter lets it be seen: which edges may be followed, and to which nodes.</summary>
internal sealed class Walk
{
    private readonly GraphSnapshot _snapshot;
    private readonly ulong[] _masks; // by node: the steps that have edges
    private readonly ulong[] _allowed; // by kind: the steps that the filter lets pass
    private readonly bool[]? _kinds;
    private readonly int _day; // packed; 0 for any time

    public Walk(GraphSnapshot snapshot, TraversalFilter filter)
    {
        _snapshot = snapshot;
        _masks = snapshot.StepMasks;
        _allowed = [.. snapshot.Steps.Select(steps => MaskOf(steps, filter))];
        if (!filter.Kinds.IsDefault)
        {
            _kinds = [.. snapshot.Schema.Kinds.Select(kind => filter.Kinds.Contains(kind))];
        }

        _day = filter.AsOf is { } day ? DatePacking.Of(day) : 0;
    }

    /// <summary>The ways on from a node, out before in, by type.</summary>
    public StepEnumerator StepsFrom(int node)
    {
        var kind = _snapshot.Nodes.KindIndexOf(node);
        return new StepEnumerator(_snapshot.Steps[kind], _masks[node] & _allowed[kind]);
    }

    /// <summary>Whether every node may be reached and every relationship followed.</summary>
    public bool AllowsAll => _kinds is null && _day == 0;

    /// <summary>Whether a node may be reached.</summary>
    public bool Allows(int node) =>
        (_kinds is null || _kinds[_snapshot.Nodes.KindIndexOf(node)]) && (_day == 0 || _snapshot.Validity.HasNode(node, _day));

    /// <summary>Whether a relationship may be followed, as far as its own dates go; its ends are asked about by themselves.</summary>
    public bool Allows(Step step, int edge) => _day == 0 || _snapshot.Validity.HasOwn(step.Type, step.Adjacency.RelationshipAt(edge), _day);

    /// <summary>The path along nodes, with all allowed relationships of each step.</summary>
    public GraphPath PathOf(List<int> nodes) => new([.. nodes], [.. nodes.Zip(nodes.Skip(1), RelationshipsBetween)]);

    private int[] RelationshipsBetween(int left, int right)
    {
        var relationships = new List<int>();
        foreach (var step in StepsFrom(left))
        {
            var targets = step.Adjacency.TargetsOf(left);
            var found = targets.BinarySearch(right);
            if (found < 0)
            {
                continue;
            }

            while (found > 0 && targets[found - 1] == right)
            {
                found--;
            }

            for (; found < targets.Length && targets[found] == right; found++)
            {
                var edge = step.Adjacency.EdgesOf(left).Start + found;
                if (Allows(step, edge))
                {
                    relationships.Add(step.Adjacency.RelationshipAt(edge));
                }
            }
        }

        relationships.Sort();
        return [.. relationships];
    }

    private static ulong MaskOf(Step[] steps, TraversalFilter filter)
    {
        if (filter.RelationshipTypes.IsDefault)
        {
            return ulong.MaxValue;
        }

        ulong mask = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            mask |= filter.RelationshipTypes.Contains(steps[i].Type) ? 1UL << i : 0;
        }

        return mask;
    }
}
