using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>Walks the paths of one part of a projection from a node to what it shares and to those it is tied to.</summary>
internal sealed class PartWalk
{
    private readonly GraphSnapshot _snapshot;
    private readonly IGraphView _view;
    private readonly (Adjacency Adjacency, bool IsLast)[][] _paths;
    private readonly bool[] _isShared; // by kind
    private readonly bool[] _isNode; // by kind
    private readonly bool _allowsUndated;
    private readonly Dictionary<int, HashSet<int>> _sharedTypes;
    private readonly List<int> _way = []; // relationships walked so far

    public PartWalk(GraphSnapshot snapshot, ProjectionRule rule, ProjectionPart part, IGraphView view)
    {
        _snapshot = snapshot;
        _view = view;
        _paths = [.. part.Paths.Select(path => path.Steps
            .Select((step, i) => (snapshot.Relationships.AdjacencyOf(step.Type, step.Direction), i == path.Steps.Length - 1))
            .ToArray())];
        _isShared = [.. snapshot.Schema.Kinds.Select(kind => part.SharedKinds.Contains(kind))];
        _isNode = [.. snapshot.Schema.Kinds.Select(kind => part.IsDirect && rule.NodeKinds.Contains(kind))];
        _allowsUndated = rule.AllowsUndated;
        _sharedTypes = rule.SharedTypes.ToDictionary(
            choice => choice.Kind.Index,
            choice => choice.Types.Select(name => choice.Kind.FindProperty("type")!.Enum!.IndexOf(name)).ToHashSet());
    }

    /// <summary>Takes an end of a path: the node there, and the relationships on the way; the span is good until the call returns.</summary>
    public delegate void Visitor(int end, bool isShared, bool isNode, ReadOnlySpan<int> way);

    /// <summary>Visits the end of every path from a node. One end may be visited several times, by different ways.</summary>
    public void Visit(int node, Visitor visit)
    {
        foreach (var path in _paths)
        {
            Step(path, 0, node, node, visit);
        }
    }

    private void Step((Adjacency Adjacency, bool IsLast)[] path, int place, int node, int start, Visitor visit)
    {
        var (adjacency, isLast) = path[place];
        var edges = adjacency.EdgesOf(node);
        for (var edge = edges.Start; edge < edges.End; edge++)
        {
            var target = adjacency.TargetAt(edge);
            var relationship = adjacency.RelationshipAt(edge);
            if (!_view.HasAll && !(_view.HasRelationship(relationship) && _view.HasNode(target)))
            {
                continue;
            }

            _way.Add(relationship);
            if (!isLast)
            {
                Step(path, place + 1, target, start, visit);
            }
            else if (target != start)
            {
                End(target, relationship, visit);
            }

            _way.RemoveAt(_way.Count - 1);
        }
    }

    private void End(int target, int relationship, Visitor visit)
    {
        var kind = _snapshot.Nodes.KindIndexOf(target);
        var isShared = _isShared[kind]
            && (!_sharedTypes.TryGetValue(kind, out var types) || types.Contains(_view.TypeOf(target)));
        if ((isShared || _isNode[kind]) && (_allowsUndated || _view.IsNodeDated(target) || _view.IsRelationshipDated(relationship)))
        {
            visit(target, isShared, _isNode[kind], System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_way));
        }
    }
}
