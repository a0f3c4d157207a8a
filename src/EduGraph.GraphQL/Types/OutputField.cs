using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>A field of an object or interface.</summary>
public sealed class OutputField
{
    internal OutputField(FieldDefinitionNode definition, NamedType declaringType, GraphQLType type, IReadOnlyList<InputValue> arguments)
    {
        Definition = definition;
        DeclaringType = declaringType;
        Type = type;
        Arguments = arguments;
        DeprecationReason = SpecifiedDirectives.DeprecationReason(definition.Directives);
    }

    /// <summary>The name.</summary>
    public string Name => Definition.Name.Value;

    /// <summary>What the field holds; null if nobody said.</summary>
    public string? Description => Definition.Description?.Value;

    /// <summary>The type that has the field.</summary>
    public NamedType DeclaringType { get; }

    /// <summary>Its type: an output type, if the schema is valid.</summary>
    public GraphQLType Type { get; }

    /// <summary>Its arguments in the order written.</summary>
    public IReadOnlyList<InputValue> Arguments { get; }

    /// <summary>Why the field should not be selected any more; null if it may.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Where the field is defined.</summary>
    public FieldDefinitionNode Definition { get; }

    /// <summary>The directives at the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives => Definition.Directives;

    /// <summary>The argument of a name; null if there is none.</summary>
    public InputValue? FindArgument(string name) => InputValues.Find(Arguments, name);

    /// <summary><c>Type.field</c>, the field's schema coordinate.</summary>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
