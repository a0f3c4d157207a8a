using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Which relationships and nodes a traversal may pass.</summary>
public sealed record TraversalFilter
{
    /// <summary>Every relationship and node.</summary>
    public static readonly TraversalFilter All = new();

    /// <summary>Relationship types that may be followed, in either direction; default for all.</summary>
    public ImmutableArray<RelationshipType> RelationshipTypes { get; init; }

    /// <summary>Kinds of nodes that may be reached; default for all. The nodes that a traversal starts from are always allowed.</summary>
    public ImmutableArray<NodeKind> Kinds { get; init; }

    /// <summary>The day on which nodes and relationships have to be there; null for any time.</summary>
    public DateOnly? AsOf { get; init; }
}
