using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Filtering;

/// <summary>What a filter is compiled against.</summary>
/// <param name="Snapshot">The graph.</param>
/// <param name="AsOf">The day asked about; null for any time.</param>
/// <param name="Today">The day on which it is asked, UTC: what memberships count by where no day is asked about.</param>
internal sealed record FilterContext(GraphSnapshot Snapshot, DateOnly? AsOf, DateOnly Today)
{
    /// <summary>Whether a node is there on the day asked about.</summary>
    public bool HasNode(int nodeIndex) => AsOf is not { } day || Snapshot.Validity.HasNode(nodeIndex, day);

    /// <summary>Whether a relationship and its ends are there on the day asked about.</summary>
    public bool HasRelationship(int relationshipIndex) => AsOf is not { } day || Snapshot.Validity.HasRelationship(relationshipIndex, day);
}
