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
        Steps = StepsOf(Schema, Relationships);
        Orders = new NodeOrders(this);
        _conflicts = new Lazy<ConflictList>(() => ConflictList.Find(this));
        _stepMasks = new Lazy<ulong[]>(MaskSteps);
        _search = new Lazy<NameSearch>(() => NameSearch.Build(this));
    }

    private readonly Lazy<ConflictList> _conflicts;
    private readonly Lazy<NameSearch> _search;
    private readonly Lazy<ulong[]> _stepMasks;

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

    /// <summary>How many relationships a field leads along from a node. O(1) where the field leads to all kinds that the type does, else O(edges).</summary>
    public int CountOf(int nodeIndex, RelationshipField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var adjacency = Relationships.AdjacencyOf(field.Type, field.Direction);
        if (LeadsToAll(field, Nodes.KindOf(nodeIndex)))
        {
            return adjacency.EdgesOf(nodeIndex).Count;
        }

        var count = 0;
        foreach (var target in adjacency.TargetsOf(nodeIndex))
        {
            count += field.TargetKinds.Contains(Nodes.KindOf(target)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Number of all relationships of a node, in both directions; one from a node to itself counts twice.</summary>
    public int DegreeOf(int nodeIndex)
    {
        var degree = 0;
        foreach (var step in Steps[Nodes.KindIndexOf(nodeIndex)])
        {
            degree += step.Adjacency.EdgesOf(nodeIndex).Count;
        }

        return degree;
    }

    /// <summary>For each kind, the adjacencies in which its nodes can have edges, by type, out before in.</summary>
    internal Step[][] Steps { get; }

    /// <summary>For each node, which of its kind's <see cref="Steps"/> have an edge from it: bit i for step i. Made when first asked for.</summary>
    internal ulong[] StepMasks => _stepMasks.Value;

    private ulong[] MaskSteps()
    {
        var masks = new ulong[Nodes.Count];
        foreach (var kind in Schema.Kinds)
        {
            var nodes = Nodes.RangeOf(kind);
            for (var i = 0; i < Steps[kind.Index].Length; i++)
            {
                var adjacency = Steps[kind.Index][i].Adjacency;
                for (var node = nodes.Start; node < nodes.End; node++)
                {
                    masks[node] |= adjacency.EdgesOf(node).Count > 0 ? 1UL << i : 0;
                }
            }
        }

        return masks;
    }

    private static Step[][] StepsOf(GraphSchema schema, RelationshipTable relationships) =>
        [.. schema.Kinds.Select(kind => schema.RelationshipTypes
            .SelectMany(type => new[] { RelationshipDirection.Out, RelationshipDirection.In }
                .Where(direction => type.Ends.Any(ends => (direction == RelationshipDirection.Out ? ends.From : ends.To) == kind))
                .Select(direction => new Step(type, direction, relationships.AdjacencyOf(type, direction))))
            .ToArray())];

    private static bool LeadsToAll(RelationshipField field, NodeKind kind)
    {
        foreach (var ends in field.Type.Ends)
        {
            var (near, far) = field.Direction == RelationshipDirection.Out ? (ends.From, ends.To) : (ends.To, ends.From);
            if (near == kind && !field.TargetKinds.Contains(far))
            {
                return false;
            }
        }

        return true;
    }
}
