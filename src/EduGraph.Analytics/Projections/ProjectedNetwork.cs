using EduGraph.Analytics.Networks;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>A network made of a snapshot: the nodes that have a tie, the ties with their counts and weights, and the evidence of each.</summary>
/// <remarks>
/// Nodes and ties are known by their positions. Nodes ascend by <c>nodeIndex</c> (groups by the text they stand for), ties by the position of
/// their source, then of their target; the source is the lesser. Immutable, so safe to read from many threads.
/// </remarks>
public sealed class ProjectedNetwork
{
    private readonly int[] _nodes;
    private readonly int[] _starts; // of the ties of each source
    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly int[] _counts;
    private readonly double[] _weights;
    private readonly EvidenceSearch _evidence;
    private readonly ProjectedNetwork? _members;
    private readonly int[][]? _memberTies; // of each tie between groups, the ties of their members

    private ProjectedNetwork(
        GraphSnapshot snapshot,
        ProjectionRule rule,
        EvidenceSearch evidence,
        int[] nodes,
        TieDraft ties,
        ProjectedNetwork? members = null,
        int[][]? memberTies = null)
    {
        (Snapshot, Rule, _evidence, _nodes, _members, _memberTies) = (snapshot, rule, evidence, nodes, members, memberTies);
        (_sources, _targets, _counts, _weights) = ([.. ties.Lefts], [.. ties.Rights], [.. ties.Counts], [.. ties.Weights]);
        _starts = new int[nodes.Length + 1];
        var edges = new Edge[_sources.Length];
        for (var tie = 0; tie < edges.Length; tie++)
        {
            _starts[_sources[tie] + 1]++;
            edges[tie] = new Edge(_sources[tie], _targets[tie], _weights[tie]);
        }

        for (var node = 0; node < nodes.Length; node++)
        {
            _starts[node + 1] += _starts[node];
        }

        Network = Network.FromEdges(nodes.Length, edges, isDirected: false);
    }

    /// <summary>What it was made of.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>How it was made.</summary>
    public ProjectionRule Rule { get; }

    /// <summary>Whether its nodes are groups: then <see cref="Nodes"/> holds the text indexes that they stand for.</summary>
    public bool IsGrouped => _members is not null;

    /// <summary>The network whose nodes were brought together; null where none were.</summary>
    public ProjectedNetwork? Members => _members;

    /// <summary>The <c>nodeIndex</c> (of groups, the text index) at each position.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>Number of nodes that have a tie.</summary>
    public int NodeCount => _nodes.Length;

    /// <summary>Number of ties.</summary>
    public int TieCount => _sources.Length;

    /// <summary>The network that measures are computed on, undirected, weighed; its nodes are the positions.</summary>
    public Network Network { get; }

    /// <summary>The <c>nodeIndex</c> (of groups, the text index) of a position.</summary>
    public int NodeAt(int position) => _nodes[position];

    /// <summary>Position of a node, or -1 where it has no tie.</summary>
    public int PositionOf(int node)
    {
        var position = IsGrouped ? Array.IndexOf(_nodes, node) : Array.BinarySearch(_nodes, node);
        return position < 0 ? -1 : position;
    }

    /// <summary>Position of a tie's lesser end.</summary>
    public int SourceOf(int tie) => _sources[tie];

    /// <summary>Position of a tie's greater end.</summary>
    public int TargetOf(int tie) => _targets[tie];

    /// <summary>How many things the ends share.</summary>
    public int CountOf(int tie) => _counts[tie];

    /// <summary>The weight by the rule.</summary>
    public double WeightOf(int tie) => _weights[tie];

    /// <summary>The tie between two positions, or -1. O(log ties of a node).</summary>
    public int TieBetween(int left, int right)
    {
        var (source, target) = (Math.Min(left, right), Math.Max(left, right));
        var place = Array.BinarySearch(_targets, _starts[source], _starts[source + 1] - _starts[source], target);
        return place < 0 ? -1 : place;
    }

    /// <summary>The things that a tie's ends share, by part of the projection, then by thing; of groups, those of their members' ties.</summary>
    /// <remarks>Time O(steps of the paths from both ends), of groups for each of the members' ties until the caller has enough.</remarks>
    public IEnumerable<TieEvidence> EvidenceOf(int tie) => _memberTies is null
        ? _evidence.Find(_nodes[_sources[tie]], _nodes[_targets[tie]])
        : _memberTies[tie].SelectMany(_members!.EvidenceOf);

    /// <summary>Of a tie between groups, the ties of their members; else the tie itself.</summary>
    public ReadOnlySpan<int> MemberTiesOf(int tie) => _memberTies is null ? new[] { tie } : _memberTies[tie];

    internal static ProjectedNetwork FromTies(GraphSnapshot snapshot, ProjectionRule rule, List<NetworkPart> parts, TieDraft ties)
    {
        var nodes = ties.Lefts.Concat(ties.Rights).ToArray();
        Array.Sort(nodes);
        nodes = Distinct(nodes);
        var positions = new int[nodes.Length == 0 ? 0 : nodes[^1] - nodes[0] + 1];
        for (var position = 0; position < nodes.Length; position++)
        {
            positions[nodes[position] - nodes[0]] = position;
        }

        for (var tie = 0; tie < ties.Lefts.Count; tie++)
        {
            ties.Lefts[tie] = positions[ties.Lefts[tie] - nodes[0]];
            ties.Rights[tie] = positions[ties.Rights[tie] - nodes[0]];
        }

        return new ProjectedNetwork(snapshot, rule, new EvidenceSearch(rule, parts), nodes, ties);
    }

    internal ProjectedNetwork GroupBy(Func<int, int> groupOf)
    {
        var ties = new Dictionary<(int, int), (int Count, double Weight, List<int> Members)>();
        for (var tie = 0; tie < TieCount; tie++)
        {
            var (left, right) = (groupOf(_nodes[_sources[tie]]), groupOf(_nodes[_targets[tie]]));
            if (left == right || left == TextPool.None || right == TextPool.None)
            {
                continue;
            }

            var key = string.CompareOrdinal(Snapshot.Texts.Text(left), Snapshot.Texts.Text(right)) < 0 ? (left, right) : (right, left);
            var sum = ties.GetValueOrDefault(key, (0, 0, []));
            sum.Members.Add(tie);
            ties[key] = (sum.Count + _counts[tie], sum.Weight + _weights[tie], sum.Members);
        }

        int[] groups = [.. ties.Keys.SelectMany(key => new[] { key.Item1, key.Item2 }).Distinct().OrderBy(Snapshot.Texts.Text, StringComparer.Ordinal)];
        var positions = groups.Select((group, position) => (group, position)).ToDictionary(pair => pair.group, pair => pair.position);
        var draft = new TieDraft();
        var members = new List<int[]>();
        foreach (var (key, sum) in ties.OrderBy(entry => positions[entry.Key.Item1]).ThenBy(entry => positions[entry.Key.Item2]))
        {
            draft.Add(positions[key.Item1], positions[key.Item2], sum.Count, sum.Weight);
            members.Add([.. sum.Members]);
        }

        return new ProjectedNetwork(Snapshot, Rule, _evidence, groups, draft, this, [.. members]);
    }

    private static int[] Distinct(int[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return sorted[..count];
    }
}
