using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Where sources disagree.</summary>
public sealed class ConflictList
{
    /// <summary>All conflicts, by node, then by property.</summary>
    public IReadOnlyList<Conflict> All => throw new NotImplementedException();

    /// <summary>Conflicts about a node: its properties, the properties of relationships that go out from it, its posts.</summary>
    public IReadOnlyList<Conflict> OfNode(int nodeIndex) => throw new NotImplementedException();

    internal static ConflictList Find(GraphSnapshot snapshot) => throw new NotImplementedException();
}
