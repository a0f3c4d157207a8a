using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Claims as they are visited, in the order of their documents.</summary>
internal sealed class ClaimRows
{
    private readonly GrowableArray<int> _subjects = new();
    private readonly GrowableArray<ushort> _predicates = new();
    private readonly GrowableArray<byte> _kinds = new();
    private readonly GrowableArray<long> _bits = new();
    private readonly GrowableArray<int> _details = new();
    private readonly GrowableArray<int> _locators = new();
    private readonly GrowableArray<int> _weights = new();
    private readonly Dictionary<ClaimWeight, int> _weightIndexes = [];
    private readonly List<ClaimWeight> _distinctWeights = [];

    public int Count => _subjects.Count;

    public int SubjectOf(int claim) => _subjects[claim];

    public int PredicateOf(int claim) => _predicates[claim];

    public RawValue ValueOf(int claim) => new((ValueKind)_kinds[claim], _bits[claim]);

    public int DetailsOf(int claim) => _details[claim];

    public ClaimWeight WeightOf(int claim) => _distinctWeights[_weights[claim]];

    public void Add(int subject, int predicate, RawValue value, int details, int locator, ClaimWeight weight)
    {
        if (!_weightIndexes.TryGetValue(weight, out var weightIndex))
        {
            weightIndex = _distinctWeights.Count;
            _weightIndexes.Add(weight, weightIndex);
            _distinctWeights.Add(weight);
        }

        _subjects.Add(subject);
        _predicates.Add((ushort)predicate);
        _kinds.Add((byte)value.Kind);
        _bits.Add(value.Bits);
        _details.Add(details);
        _locators.Add(locator);
        _weights.Add(weightIndex);
    }

    /// <summary>The columns in an order: <paramref name="order"/> gives for each place the claim as visited.</summary>
    public ClaimColumns Take(ReadOnlySpan<int> order) => new()
    {
        Subjects = _subjects.Take(order),
        Predicates = _predicates.Take(order),
        Kinds = _kinds.Take(order),
        Bits = _bits.Take(order),
        Details = _details.Take(order),
        Locators = _locators.Take(order),
        WeightIndexes = _weights.Take(order),
        Weights = [.. _distinctWeights],
    };
}
