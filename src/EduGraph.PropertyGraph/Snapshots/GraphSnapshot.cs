using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The whole graph at one revision of its store: immutable, in memory, safe to read from many threads, swapped whole.</summary>
/// <remarks>
/// <para>
/// A node is known by its <c>nodeIndex</c>, 0-based and dense: nodes of one kind are contiguous, kinds stand in the order of
/// <see cref="GraphSchema.Kinds"/>, and within a kind nodes ascend by id (ordinal, as UTF-8). A relationship is known by its
/// <c>relationshipIndex</c>: relationships of one type are contiguous, types stand in the order of the schema, and within a type
/// relationships ascend by the node they go out from, then by the node they go to. A claim is known by its <c>claimIndex</c>: claims on
/// nodes come first, by node, then claims on relationships, by relationship; within a property the best claim is first.
/// </para>
/// <para>Positions are of one snapshot only: ids are what lasts.</para>
/// </remarks>
public sealed class GraphSnapshot
{
    internal GraphSnapshot(GraphSnapshotParts parts)
    {
        Schema = parts.Schema;
        Revision = parts.Revision;
        Texts = parts.Texts;
        Nodes = parts.Nodes;
        Names = parts.Names;
        Relationships = parts.Relationships;
        Claims = parts.Claims;
        Sources = parts.Sources;
        Validity = parts.Validity;
        ExternalIds = parts.ExternalIds;
        Links = parts.Links;
        Orders = new NodeOrders(this);
        _conflicts = new Lazy<ConflictList>(() => ConflictList.Find(this));
        _search = new Lazy<NameSearch>(() => NameSearch.Build(this));
    }

    private readonly Lazy<ConflictList> _conflicts;
    private readonly Lazy<NameSearch> _search;

    /// <summary>What may exist.</summary>
    public GraphSchema Schema { get; }

    /// <summary>Revision of the store that it was built from.</summary>
    public long Revision { get; }

    /// <summary>All texts.</summary>
    public TextPool Texts { get; }

    /// <summary>Nodes: kinds, ids and columns of best values.</summary>
    public NodeTable Nodes { get; }

    /// <summary>Names of nodes.</summary>
    public NameTable Names { get; }

    /// <summary>Relationships: ends, columns of best values, adjacency.</summary>
    public RelationshipTable Relationships { get; }

    /// <summary>Everything that was claimed.</summary>
    public ClaimTable Claims { get; }

    /// <summary>Sources and what they mention.</summary>
    public SourceTable Sources { get; }

    /// <summary>When nodes and relationships are there.</summary>
    public Validity Validity { get; }

    /// <summary>Nodes by their ids in registers of others.</summary>
    public ExternalIdIndex ExternalIds { get; }

    /// <summary>Orders of nodes by their values; made when first asked for, then kept.</summary>
    public NodeOrders Orders { get; }

    /// <summary>Where sources disagree; found when first asked for, then kept.</summary>
    public ConflictList Conflicts => _conflicts.Value;

    /// <summary>The index behind <c>search</c>; built when first asked for, then kept.</summary>
    public NameSearch Search => _search.Value;

    /// <summary>What resolution found about pairs of mentions, as stored.</summary>
    public ImmutableArray<ResolutionLink> Links { get; }
}
