using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A relationship type as seen from one of its ends: <c>Institution.agreements</c>.</summary>
public sealed class RelationshipField
{
    /// <summary>Name of the API's field.</summary>
    public required string Name { get; init; }

    /// <summary>What stands at the other end.</summary>
    public required string Description { get; init; }

    /// <summary>The relationship type.</summary>
    public required RelationshipType Type { get; init; }

    /// <summary>Which way it goes, seen from the node that has the field.</summary>
    public required RelationshipDirection Direction { get; init; }

    /// <summary>Name of the kind or interface at the other end, as the file has it: <c>Body</c>.</summary>
    public required string TargetName { get; init; }

    /// <summary>Kinds at the other end, in the order of <see cref="GraphSchema.Kinds"/>. The field leads to no others.</summary>
    public ImmutableArray<NodeKind> TargetKinds { get; internal set; } = [];

    /// <summary>Whether a node has at most one: the API's field is then a single node and no connection.</summary>
    public bool IsSingle { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
