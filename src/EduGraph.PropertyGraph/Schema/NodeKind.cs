using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A kind of node: <c>Institution</c>.</summary>
public sealed class NodeKind
{
    private FrozenDictionary<string, PropertyDefinition>? _propertiesByName;
    private FrozenDictionary<string, RelationshipField>? _fieldsByName;

    /// <summary>Name, in PascalCase.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>The API's list of all nodes of the kind: <c>institutions</c>.</summary>
    public required string List { get; init; }

    /// <summary>Position in <see cref="GraphSchema.Kinds"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>Interfaces that it implements, by name; <c>Node</c> is one of them.</summary>
    public ImmutableArray<NodeInterface> Interfaces { get; internal set; } = [];

    /// <summary>Properties: those that every node has first, then its own in the order of the file. No relationships.</summary>
    public ImmutableArray<PropertyDefinition> Properties { get; internal set; } = [];

    /// <summary>Relationships as seen from a node of the kind, in the order of the file.</summary>
    public ImmutableArray<RelationshipField> RelationshipFields { get; internal set; } = [];

    /// <summary>Other words for the kind; read as if they were its name.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The property of that name, or null.</summary>
    public PropertyDefinition? FindProperty(string name) =>
        (_propertiesByName ??= Properties.ToFrozenDictionary(property => property.Name)).GetValueOrDefault(name);

    /// <summary>The relationship field of that name, or null.</summary>
    public RelationshipField? FindRelationshipField(string name) =>
        (_fieldsByName ??= RelationshipFields.ToFrozenDictionary(field => field.Name)).GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
