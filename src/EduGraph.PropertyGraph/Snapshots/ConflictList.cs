using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Where sources disagree.</summary>
/// <remarks>
/// <para>
/// A property that holds one value is in conflict where claims that are not deprecated give different answers: of texts, where they differ
/// in more than case, width and diacritics and are in one script (a city written in two scripts is no conflict); of dates, where no day
/// fits both (2025 and 2025-09 agree). So is a property of a relationship. Names and other properties with many values never are.
/// </para>
/// <para>
/// A person's post at a body is in conflict where the person is said to hold posts there whose titles differ, at times that may be the same.
/// </para>
/// </remarks>
public sealed class ConflictList
{
    private readonly Conflict[] _conflicts;

    private ConflictList(Conflict[] conflicts) => _conflicts = conflicts;

    /// <summary>All conflicts, by node, then by property.</summary>
    public IReadOnlyList<Conflict> All => _conflicts;

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
        return new ConflictList([.. conflicts
            .OrderBy(conflict => conflict.NodeIndex)
            .ThenBy(conflict => conflict.Kind)
            .ThenBy(conflict => conflict.Property, StringComparer.Ordinal)
            .ThenBy(conflict => conflict.RelationshipIndex)
            .ThenBy(conflict => conflict.BodyNode)]);
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
