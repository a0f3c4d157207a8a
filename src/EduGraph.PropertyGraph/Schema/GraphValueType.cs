using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A value with details, of which a node has many side by side: a name, an external id, a stage, a figure.</summary>
public sealed class GraphValueType
{
    /// <summary>Name, in PascalCase.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>The field <c>value</c>: what the claim's value holds.</summary>
    public PropertyDefinition Value { get; internal set; } = null!;

    /// <summary>The other fields: what the claim's qualifiers hold. The language of a text is no qualifier but part of the text itself.</summary>
    public ImmutableArray<PropertyDefinition> Details { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
