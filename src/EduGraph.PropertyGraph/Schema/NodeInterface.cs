using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>What several kinds have in common: <c>Body</c> of Institution and Centre.</summary>
public sealed class NodeInterface
{
    /// <summary>Name of the interface that every kind implements.</summary>
    public const string NodeName = "Node";

    /// <summary>Name, in PascalCase.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>Kinds that implement it, in the order of <see cref="GraphSchema.Kinds"/>.</summary>
    public ImmutableArray<NodeKind> Kinds { get; internal set; } = [];

    /// <summary>Properties that it asks of its kinds, in the order of the file.</summary>
    public ImmutableArray<PropertyDefinition> Properties { get; internal set; } = [];

    /// <summary>Relationship fields that it asks of its kinds, in the order of the file.</summary>
    public ImmutableArray<RelationshipField> RelationshipFields { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
