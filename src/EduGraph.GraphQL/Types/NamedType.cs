using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>A type that a schema knows by name.</summary>
public abstract class NamedType : NullableType
{
    private protected NamedType(TypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions)
    {
        Definition = definition;
        Extensions = extensions;
        Name = definition.Name.Value;
        Description = definition.Description?.Value;
        Directives = [.. definition.Directives, .. extensions.SelectMany(extension => extension.Directives)];
    }

    /// <summary>The name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>What the type is; null if nobody said.</summary>
    public string? Description { get; }

    /// <summary>Where the type is defined.</summary>
    public TypeDefinitionNode Definition { get; }

    /// <summary>Where the type is extended, in order.</summary>
    public IReadOnlyList<TypeExtensionNode> Extensions { get; }

    /// <summary>The directives at the definition and its extensions, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
