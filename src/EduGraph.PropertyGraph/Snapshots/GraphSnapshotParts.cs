using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>What a snapshot is put together from.</summary>
internal sealed class GraphSnapshotParts
{
    public required GraphSchema Schema { get; init; }

    public required long Revision { get; init; }

    public required TextPool Texts { get; init; }

    public required NodeTable Nodes { get; init; }

    public required NameTable Names { get; init; }

    public required RelationshipTable Relationships { get; init; }

    public required ClaimTable Claims { get; init; }

    public required SourceTable Sources { get; init; }

    public required Validity Validity { get; init; }

    public required ExternalIdIndex ExternalIds { get; init; }

    public required ImmutableArray<ResolutionLink> Links { get; init; }
}
