using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A type of relationship: <c>PARTY_TO</c>.</summary>
public sealed class RelationshipType
{
    private FrozenDictionary<string, PropertyDefinition>? _propertiesByName;

    /// <summary>Name, in SCREAMING_SNAKE_CASE.</summary>
    public required string Name { get; init; }

    /// <summary>Position in <see cref="GraphSchema.RelationshipTypes"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>The pairs of kinds that it may join, in the order of the kinds.</summary>
    public ImmutableArray<RelationshipEnds> Ends { get; internal set; } = [];

    /// <summary>Name of the type that lists its properties: <c>Signature</c>; null where it has none.</summary>
    public string? PropertiesTypeName { get; internal set; }

    /// <summary>Its own properties, in the order of the file.</summary>
    public ImmutableArray<PropertyDefinition> Properties { get; internal set; } = [];

    /// <summary>The API's fields that lead along it, from either end.</summary>
    public ImmutableArray<RelationshipField> Fields { get; internal set; } = [];

    /// <summary>Other words for it; read as if they were its name.</summary>
    public ImmutableArray<string> Aliases { get; internal set; } = [];

    /// <summary>The property of that name, or null.</summary>
    public PropertyDefinition? FindProperty(string name) =>
        (_propertiesByName ??= Properties.ToFrozenDictionary(property => property.Name)).GetValueOrDefault(name);

    /// <summary>Whether it may go out from a node of one kind to a node of the other.</summary>
    public bool Joins(NodeKind from, NodeKind to) => Ends.Contains(new RelationshipEnds(from, to));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
