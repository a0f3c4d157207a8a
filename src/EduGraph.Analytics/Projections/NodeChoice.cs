using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>Which nodes a rule wants, and which pairs of them.</summary>
internal sealed class NodeChoice
{
    private const string CountryProperty = "country";

    private readonly GraphSnapshot _snapshot;
    private readonly ProjectionRule _rule;
    private readonly IGraphView _view;
    private readonly bool[] _kinds;
    private readonly Dictionary<int, HashSet<int>> _types;
    private readonly HashSet<int>? _countries;

    public NodeChoice(GraphSnapshot snapshot, ProjectionRule rule, IGraphView view)
    {
        (_snapshot, _rule, _view) = (snapshot, rule, view);
        _kinds = [.. snapshot.Schema.Kinds.Select(kind => rule.OnlyKinds.IsDefault || rule.OnlyKinds.Contains(kind))];
        _types = rule.NodeTypes.ToDictionary(
            choice => choice.Kind.Index,
            choice => choice.Types.Select(name => choice.Kind.FindProperty("type")!.Enum!.IndexOf(name)).ToHashSet());
        _countries = rule.Countries.IsDefault
            ? null
            : [.. rule.Countries.Select(country => snapshot.Texts.TryFind(country, out var text) ? text : TextPool.None).Where(text => text != TextPool.None)];
        var ranges = rule.NodeKinds.Select(snapshot.Nodes.RangeOf).ToList();
        Span = ranges.Count == 0 ? default : new IndexRange(ranges.Min(range => range.Start), ranges.Max(range => range.End));
        _isCandidate = [.. snapshot.Schema.Kinds.Select(kind => rule.NodeKinds.Contains(kind))];
    }

    private readonly bool[] _isCandidate;

    /// <summary>The nodes from the first that may be meant to the last.</summary>
    public IndexRange Span { get; }

    /// <summary>Whether a node is of a kind that shares things, and there: then it counts among the sharers, wanted or not.</summary>
    public bool CanShare(int node) => _isCandidate[_snapshot.Nodes.KindIndexOf(node)] && (_view.HasAll || _view.HasNode(node));

    /// <summary>Whether a node that is there is wanted.</summary>
    public bool Wants(int node)
    {
        var kind = _snapshot.Nodes.KindIndexOf(node);
        return _isCandidate[kind] && _kinds[kind]
            && (_types.Count == 0 || !_types.TryGetValue(kind, out var types) || types.Contains(_view.TypeOf(node)))
            && (_countries is null || _countries.Contains(CountryOf(node)))
            && (!_rule.IsCrossBorder || CountryOf(node) != TextPool.None);
    }

    /// <summary>Whether a tie of two wanted nodes is wanted.</summary>
    public bool WantsTie(int left, int right) => !_rule.IsCrossBorder || CountryOf(left) != CountryOf(right);

    private int CountryOf(int node) => _view.TextOf(node, CountryProperty);
}
