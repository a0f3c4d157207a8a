using EduGraph.Analytics.Brokerage;
using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Communities;
using EduGraph.Analytics.Mixing;
using EduGraph.Analytics.Networks;
using EduGraph.Analytics.Structure;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>A projected network with everything that was computed of it so far: each measure is computed when first asked for, then kept.</summary>
/// <remarks>Safe to use from many threads; what two ask for at once is computed once. What is cancelled or fails is not kept.</remarks>
public sealed class NetworkAnalysis(ProjectedNetwork projected)
{
    private readonly KeptResults _results = new();
    private readonly GraphView _view = new(projected.Snapshot, projected.Rule);

    /// <summary>The network.</summary>
    public ProjectedNetwork Projected => projected;

    private Network Network => projected.Network;

    /// <summary>Text index of the country of a node by its position (of a group, the text it stands for); none where it is unknown.</summary>
    public int CountryTextOf(int position) =>
        projected.IsGrouped ? projected.NodeAt(position) : _view.TextOf(projected.NodeAt(position), "country");

    /// <summary>A measure of every node by position; NaN where a node has none.</summary>
    public double[] ValuesOf(NetworkMetric metric, CancellationToken cancellationToken) => _results.Get(metric, () => Compute(metric, cancellationToken));

    /// <summary>How much work a measure is, in steps along a tie.</summary>
    public double WorkOf(NetworkMetric metric) => _results.Get(("work", metric), () => MetricWork.Of(metric, Network));

    /// <summary>Whether something was computed already: a metric, or what a key of this class stands for.</summary>
    public bool IsKnown(object key) => _results.Has(key);

    /// <summary>Whether the distances between all nodes were computed already.</summary>
    public bool AreDistancesKnown => _results.Has("distances");

    /// <summary>Stands for an estimate of betweenness.</summary>
    public static object KeyOfSample(int sourceCount, int seed) => ("sample", sourceCount, seed);

    /// <summary>Stands for a division into communities.</summary>
    public static object KeyOfCommunities(bool isLeiden, int seed, double resolution) => ("communities", isLeiden, seed, resolution);

    /// <summary>Stands for the spans of ranks.</summary>
    public static object KeyOfSpans(NetworkMetric metric, int worldCount, int seed, double doubt) => ("spans", metric, worldCount, seed, doubt);

    /// <summary>Betweenness by paths from a sample of the nodes.</summary>
    public SampledBetweenness SampleBetweenness(int sourceCount, int seed, CancellationToken cancellationToken) =>
        _results.Get(KeyOfSample(sourceCount, seed), () => Betweenness.Sample(Network, sourceCount, seed, cancellationToken: cancellationToken));

    /// <summary>Communities.</summary>
    public CommunityDivision CommunitiesBy(bool isLeiden, int seed, double resolution, CancellationToken cancellationToken) =>
        _results.Get(KeyOfCommunities(isLeiden, seed, resolution), () => isLeiden
            ? Leiden.Compute(Network, seed, resolution, cancellationToken: cancellationToken)
            : Louvain.Compute(Network, seed, resolution, cancellationToken));

    /// <summary>Components, numbered by their first node.</summary>
    public Partition ComponentsOf() => _results.Get("components", () => Components.Weak(Network));

    /// <summary>Articulation points and bridges.</summary>
    public Cuts CutsOf() => _results.Get("cuts", () => CutSearch.Compute(Network));

    /// <summary>Which positions are articulation points.</summary>
    public HashSet<int> ArticulationPoints() => _results.Get("articulation points", () => CutsOf().ArticulationPoints.ToHashSet());

    /// <summary>Triangles and clustering.</summary>
    public Clustering ClusteringOf() => _results.Get("clustering", () => Clustering.Compute(Network));

    /// <summary>Brokerage roles of every node.</summary>
    public BrokerageRoles[] BrokerageBy(NetworkGroup group, CancellationToken cancellationToken) =>
        _results.Get(("brokerage", group), () => GouldFernandez.Compute(Network, GroupsBy(group), cancellationToken));

    /// <summary>Diameter and mean distance, in ties.</summary>
    public (double Diameter, double MeanDistance) DistancesOf(CancellationToken cancellationToken) =>
        _results.Get("distances", () => Summary.DistancesOf(Network, cancellationToken: cancellationToken));

    /// <summary>Assortativity by a group.</summary>
    public double AssortativityBy(NetworkGroup group) => _results.Get(("assortativity", group), () => Assortativity.ByGroup(Network, GroupsBy(group)));

    /// <summary>E-I index by a group.</summary>
    public double ExternalInternalIndexBy(NetworkGroup group) =>
        _results.Get(("E-I", group), () => Assortativity.ExternalInternalIndex(Network, GroupsBy(group)));

    /// <summary>Assortativity by degree.</summary>
    public double DegreeAssortativity() => _results.Get("degree assortativity", () => Assortativity.ByDegree(Network));

    /// <summary>Positions of nodes by a measure, the greatest (or least) first; without a value last, then by position.</summary>
    public int[] OrderBy(NetworkMetric metric, bool isDescending, CancellationToken cancellationToken) =>
        _results.Get(("order", metric, isDescending), () => Sort(ValuesOf(metric, cancellationToken), isDescending));

    /// <summary>Positions of ties, those with the greatest weight first, then with the greatest count, then by position.</summary>
    public int[] TiesByWeight() => _results.Get("ties", () =>
    {
        var ties = Enumerable.Range(0, projected.TieCount).ToArray();
        Array.Sort(ties, (left, right) =>
            projected.WeightOf(right).CompareTo(projected.WeightOf(left)) is var byWeight and not 0 ? byWeight
            : projected.CountOf(right).CompareTo(projected.CountOf(left)) is var byCount and not 0 ? byCount
            : left.CompareTo(right));
        return ties;
    });

    /// <summary>A number for each node's group, by position; all nodes whose group is unknown are one.</summary>
    public int[] GroupsBy(NetworkGroup group) => _results.Get(("groups", group), () =>
    {
        if (projected.IsGrouped)
        {
            return Enumerable.Range(0, projected.NodeCount).ToArray(); // each is a group of its own
        }

        var nodes = projected.Snapshot.Nodes;
        var numbers = new Dictionary<(int, int), int>();
        var groups = new int[projected.NodeCount];
        for (var position = 0; position < groups.Length; position++)
        {
            var node = projected.NodeAt(position);
            var key = group switch
            {
                NetworkGroup.Country => (0, CountryTextOf(position)),
                NetworkGroup.Type => (nodes.KindIndexOf(node), _view.TypeOf(node)),
                _ => (nodes.KindIndexOf(node), 0),
            };
            if (!numbers.TryGetValue(key, out groups[position]))
            {
                numbers.Add(key, groups[position] = numbers.Count);
            }
        }

        return groups;
    });

    /// <summary>The ties in a table.</summary>
    public TieMatrix MatrixOf(MatrixSide rows, MatrixSide columns) => _results.Get(
        ("matrix", rows, columns), () => TieMatrix.Count(projected, new MatrixKeys(projected, rows).Of, new MatrixKeys(projected, columns).Of));

    /// <summary>Ranks of the nodes by a metric.</summary>
    public int[] RanksBy(NetworkMetric metric, CancellationToken cancellationToken) => _results.Get(
        ("ranks", metric), () => NodeRanks.Of(ValuesOf(metric, cancellationToken), NodeRanks.IsLeastFirst(metric)));

    /// <summary>How sure the ranks are.</summary>
    public RankSpans SpansOf(NetworkMetric metric, int worldCount, int seed, double doubt, CancellationToken cancellationToken) => _results.Get(
        KeyOfSpans(metric, worldCount, seed, doubt),
        () => RankSpans.Compute(projected, metric, worldCount, seed, doubt, cancellationToken));

    private double[] Compute(NetworkMetric metric, CancellationToken cancellationToken) => metric switch
    {
        NetworkMetric.Degree => Widen(Degree.Compute(Network, EdgeDirection.Out)),
        NetworkMetric.Strength => Degree.Strength(Network, EdgeDirection.Out),
        NetworkMetric.Betweenness => Betweenness.Compute(Network, cancellationToken: cancellationToken),
        NetworkMetric.Closeness => Closeness.Compute(Network, cancellationToken: cancellationToken),
        NetworkMetric.Harmonic => Closeness.Harmonic(Network, cancellationToken: cancellationToken),
        NetworkMetric.Eigenvector => Eigenvector.Compute(Network, cancellationToken: cancellationToken),
        NetworkMetric.PageRank => PageRank.Compute(Network, cancellationToken: cancellationToken),
        NetworkMetric.Core => Widen(CoreNumbers.Compute(Network)),
        NetworkMetric.Triangles => [.. ClusteringOf().Triangles.Select(count => (double)count)],
        NetworkMetric.Clustering => ClusteringOf().Local,
        NetworkMetric.Constraint => StructuralHoles.Constraint(Network),
        NetworkMetric.EffectiveSize => StructuralHoles.EffectiveSize(Network),
        NetworkMetric.Brokerage => [.. BrokerageBy(NetworkGroup.Country, cancellationToken).Select(roles => (double)roles.Total)],
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric."),
    };

    private static double[] Widen(int[] values) => [.. values.Select(value => (double)value)];

    private static int[] Sort(double[] values, bool isDescending)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(order, (left, right) =>
        {
            var (a, b) = (values[left], values[right]);
            var compared = double.IsNaN(a) || double.IsNaN(b) ? double.IsNaN(a).CompareTo(double.IsNaN(b))
                : isDescending ? b.CompareTo(a)
                : a.CompareTo(b);
            return compared != 0 ? compared : left.CompareTo(right);
        });
        return order;
    }
}
