using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Where sources disagree.</summary>
/// <remarks>
/// <para>
/// A property that holds one value is in conflict where claims that are not deprecated give different answers: of texts, where they differ
/// in more than case, width and diacritics and are in one script (a city written in two scripts is no conflict); of dates, where no day
/// fits both (2025 and 2025-09 agree). So is a property of a relationship. Names and other properties with many values never are, nor are
/// properties that the schema marks as a wording.
/// </para>
/// <para>
/// A person's post at a body is in conflict where the person is said to hold posts there whose titles differ, at times that may be the same.
/// </para>
/// </remarks>
public sealed class ConflictList
{
    private readonly Conflict[] _conflicts;
    private readonly Conflict[] _ranked;

    private ConflictList(Conflict[] conflicts, Conflict[] ranked) => (_conflicts, _ranked) = (conflicts, ranked);

    /// <summary>All conflicts, by node, then by property.</summary>
    public IReadOnlyList<Conflict> All => _conflicts;

    /// <summary>
    /// All conflicts, those that can least be a matter of wording first: dates, numbers and countries, posts, types, texts; of one sort
    /// those in which the second answer has more publishers, then by node.
    /// </summary>
    public IReadOnlyList<Conflict> Ranked => _ranked;

    /// <summary>Conflicts about a node: its properties, the properties of relationships that go out from it, its posts.</summary>
    public IReadOnlyList<Conflict> OfNode(int nodeIndex)
    {
        var (start, end) = (LowerBound(nodeIndex), LowerBound(nodeIndex + 1));
        return new ArraySegment<Conflict>(_conflicts, start, end - start);
    }

    internal static ConflictList Find(GraphSnapshot snapshot)
    {
        var conflicts = new List<Conflict>();
        new PropertyConflicts(snapshot).AddTo(conflicts);
        new PostConflicts(snapshot).AddTo(conflicts);
        Conflict[] byNode = [.. conflicts
            .OrderBy(conflict => conflict.NodeIndex)
            .ThenBy(conflict => conflict.Kind)
            .ThenBy(conflict => conflict.Property, StringComparer.Ordinal)
            .ThenBy(conflict => conflict.RelationshipIndex)
            .ThenBy(conflict => conflict.BodyNode)];
        return new ConflictList(
            byNode, [.. byNode.OrderBy(conflict => SortOf(snapshot, conflict)).ThenByDescending(conflict => conflict.Sides[1].PublisherCount)]);
    }

    private static int SortOf(GraphSnapshot snapshot, Conflict conflict)
    {
        if (conflict.Kind == ConflictKind.Post)
        {
            return 1;
        }

        var value = conflict.Sides[0].Value;
        var isCountry = conflict.Kind == ConflictKind.Property
            && snapshot.Nodes.KindOf(conflict.NodeIndex).FindProperty(conflict.Property) is { TypeName: "CountryCode" };
        return value.Kind switch
        {
            _ when isCountry => 0,
            ValueKind.Date or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => 0,
            ValueKind.Enum => 2,
            _ => 3,
        };
    }

    private int LowerBound(int nodeIndex)
    {
        var (start, end) = (0, _conflicts.Length);
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            if (_conflicts[middle].NodeIndex < nodeIndex)
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }
}
