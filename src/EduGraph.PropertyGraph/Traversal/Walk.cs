using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>A snapshot as a filter lets it be seen: which edges may be followed, and to which nodes.</summary>
internal sealed class Walk
{
    private readonly GraphSnapshot _snapshot;
    private readonly Step[][] _steps;
    private readonly bool[]? _kinds;
    private readonly int _day; // packed; 0 for any time

    public Walk(GraphSnapshot snapshot, TraversalFilter filter)
    {
        _snapshot = snapshot;
        _steps = filter.RelationshipTypes.IsDefault
            ? snapshot.Steps
            : [.. snapshot.Steps.Select(steps => Array.FindAll(steps, step => filter.RelationshipTypes.Contains(step.Type)))];
        if (!filter.Kinds.IsDefault)
        {
            _kinds = [.. snapshot.Schema.Kinds.Select(kind => filter.Kinds.Contains(kind))];
        }

        _day = filter.AsOf is { } day ? DatePacking.Of(day) : 0;
    }

    public ReadOnlySpan<Step> StepsFrom(int node) => _steps[_snapshot.Nodes.KindIndexOf(node)];

    /// <summary>Whether a node may be reached.</summary>
    public bool Allows(int node) =>
        (_kinds is null || _kinds[_snapshot.Nodes.KindIndexOf(node)]) && (_day == 0 || _snapshot.Validity.HasNode(node, _day));

    /// <summary>Whether a relationship may be followed, as far as its own dates go; its ends are asked about by themselves.</summary>
    public bool Allows(Step step, int edge) => _day == 0 || _snapshot.Validity.HasOwn(step.Type, step.Adjacency.RelationshipAt(edge), _day);

}
