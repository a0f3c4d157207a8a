using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A network that can be asked for by name: <c>AGREEMENTS</c>. Declared as a value of the schema's enum <c>Projection</c>.</summary>
public sealed class Projection
{
    /// <summary>Name of the enum whose values are the projections.</summary>
    public const string EnumName = "Projection";

    /// <summary>Name, in SCREAMING_SNAKE_CASE.</summary>
    public required string Name { get; init; }

    /// <summary>Who is tied to whom, and through what.</summary>
    public required string Description { get; init; }

    /// <summary>Kinds of its nodes, in the order of <see cref="GraphSchema.Kinds"/>; of a network of two modes, without the shared things.</summary>
    public required ImmutableArray<NodeKind> NodeKinds { get; init; }

    /// <summary>What makes its ties: of a plain projection one entry, of a combination one for each of its members.</summary>
    public required ImmutableArray<ProjectionPart> Parts { get; init; }

    /// <summary>Whether the shared things are nodes too, each tied to those that share it.</summary>
    public bool IsTwoMode { get; init; }

    /// <summary>The property whose values its nodes are brought together by; null where they stand for themselves.</summary>
    public string? GroupProperty { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
