using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>A snapshot as it could be: some claims left out by their confidence, one side of every conflict taken.</summary>
/// <remarks>
/// A relationship is gone if all its claims are: each is kept with the chance confidence × (1 - doubt). Of a conflict over a date, a country or a
/// type one side is drawn, each with the same chance; of a conflict over a post, one of the posts is there and the others are not.
/// The same seed and number give the same world of the same snapshot.
/// </remarks>
public sealed class PossibleWorld : GraphView
{
    private readonly HashSet<int> _absentRelationships = [];
    private readonly HashSet<int> _absentNodes = [];
    private readonly Dictionary<(int Node, string Property), PartialDate> _nodeDates = [];
    private readonly Dictionary<(int Relationship, string Property), PartialDate> _relationshipDates = [];
    private readonly Dictionary<(int Node, string Property), int> _texts = [];
    private readonly Dictionary<int, int> _types = [];

    /// <summary>Draws a world. O(claims of relationships + conflicts).</summary>
    /// <param name="snapshot">What is claimed.</param>
    /// <param name="rule">Days and confidence to look at, as in any view.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="number">Which of the worlds of the seed.</param>
    /// <param name="doubt">The chance that a claim is wrong of which its source is certain, 0 to below 1.</param>
    public PossibleWorld(GraphSnapshot snapshot, ProjectionRule rule, int seed, int number, double doubt)
        : base(snapshot, rule)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        LeaveOutClaims(snapshot, random, 1 - doubt);
        foreach (var conflict in snapshot.Conflicts.All)
        {
            TakeSide(snapshot, conflict, random.Next(conflict.Sides.Length));
        }

        NodeDates = (node, property) => _nodeDates.TryGetValue((node, property), out var date) ? date : null;
        RelationshipDates = (relationship, property) => _relationshipDates.TryGetValue((relationship, property), out var date) ? date : null;
    }

    /// <inheritdoc/>
    public override bool HasAll => false;

    /// <inheritdoc/>
    protected override Func<int, string, PartialDate?>? NodeDates { get; }

    /// <inheritdoc/>
    protected override Func<int, string, PartialDate?>? RelationshipDates { get; }

    /// <inheritdoc/>
    public override bool HasNode(int nodeIndex) => !_absentNodes.Contains(nodeIndex) && base.HasNode(nodeIndex);

    /// <inheritdoc/>
    public override bool HasRelationship(int relationshipIndex) =>
        !_absentRelationships.Contains(relationshipIndex) && base.HasRelationship(relationshipIndex);

    /// <inheritdoc/>
    public override int TextOf(int nodeIndex, string property) =>
        _texts.TryGetValue((nodeIndex, property), out var text) ? text : base.TextOf(nodeIndex, property);

    /// <inheritdoc/>
    public override int TypeOf(int nodeIndex) => _types.TryGetValue(nodeIndex, out var type) ? type : base.TypeOf(nodeIndex);

    private void LeaveOutClaims(GraphSnapshot snapshot, Random random, double trust)
    {
        var relationships = snapshot.Relationships.Count;
        for (var relationship = 0; relationship < relationships; relationship++)
        {
            var claims = snapshot.Claims.OfRelationship(relationship);
            var isThere = claims.Count == 0;
            for (var claim = claims.Start; claim < claims.End; claim++)
            {
                isThere |= snapshot.Claims.ConfidenceOf(claim) * trust is var chance && (chance >= 1 || random.NextDouble() < chance);
            }

            if (!isThere)
            {
                _absentRelationships.Add(relationship);
            }
        }
    }

    private void TakeSide(GraphSnapshot snapshot, Conflict conflict, int choice)
    {
        var side = conflict.Sides[choice];
        switch (conflict.Kind)
        {
            case ConflictKind.Post:
                _absentNodes.UnionWith(conflict.Sides.Where(other => other != side).Select(other => other.Node));
                break;
            case ConflictKind.RelationshipProperty when side.Value.Kind == ValueKind.Date:
                _relationshipDates[(conflict.RelationshipIndex, conflict.Property)] = side.Value.AsDate;
                break;
            case ConflictKind.Property when side.Value.Kind == ValueKind.Date:
                _nodeDates[(conflict.NodeIndex, conflict.Property)] = side.Value.AsDate;
                break;
            case ConflictKind.Property when side.Value.Kind == ValueKind.Text && snapshot.Texts.TryFind(side.Value.AsText, out var text):
                _texts[(conflict.NodeIndex, conflict.Property)] = text;
                break;
            case ConflictKind.Property when side.Value.Kind == ValueKind.Enum && conflict.Property == "type":
                _types[conflict.NodeIndex] = snapshot.Nodes.KindOf(conflict.NodeIndex).FindProperty("type")!.Enum!.IndexOf(side.Value.AsText);
                break;
            default:
                break; // a property that no network looks at
        }
    }
}
