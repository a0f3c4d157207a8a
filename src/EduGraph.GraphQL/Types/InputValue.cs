using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValue
{
    private object? _default;
    private DefaultState _state;

    internal InputValue(InputValueDefinitionNode definition, GraphQLType type)
    {
        Definition = definition;
        Type = type;
        DeprecationReason = SpecifiedDirectives.DeprecationReason(definition.Directives);
    }

    private enum DefaultState
    {
        NotCoerced,
        BeingCoerced,
        Present,
        Absent,
    }

    /// <summary>The name.</summary>
    public string Name => Definition.Name.Value;

    /// <summary>What the value is for; null if nobody said.</summary>
    public string? Description => Definition.Description?.Value;

    /// <summary>Its type: an input type, if the schema is valid.</summary>
    public GraphQLType Type { get; }

    /// <summary>Its default as written; null if there is none.</summary>
    public ValueNode? DefaultValue => Definition.DefaultValue;

    /// <summary>Whether it must be given: its type has no null, and it has no default.</summary>
    public bool IsRequired => Type is NonNullType && !TryGetDefault(out _);

    /// <summary>Why the value should not be given any more; null if it may.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Where the value is defined.</summary>
    public InputValueDefinitionNode Definition { get; }

    /// <summary>The directives at the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives => Definition.Directives;

    /// <summary>The default as a value of the type; false if there is none, or if what is written is no value of the type.</summary>
    /// <exception cref="SchemaException">The default of an input object field contains itself.</exception>
    public bool TryGetDefault(out object? value)
    {
        if (_state is DefaultState.NotCoerced or DefaultState.BeingCoerced)
        {
            CoerceDefault();
        }

        value = _default;
        return _state == DefaultState.Present;
    }

    /// <summary>Coerces all defaults, once, before many threads ask for them: coercing is for one thread at a time.</summary>
    /// <exception cref="SchemaException">The default of an input object field contains itself.</exception>
    internal static void CoerceDefaults(IEnumerable<NamedType> types, IEnumerable<Directive> directives)
    {
        List<NamedType> all = [.. types];
        IEnumerable<InputValue> inputs = all.OfType<InputObjectType>().SelectMany(type => type.Fields)
            .Concat(all.OfType<TypeWithFields>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments))
            .Concat(directives.SelectMany(directive => directive.Arguments));
        foreach (InputValue input in inputs)
        {
            input.TryGetDefault(out _);
        }
    }

    private void CoerceDefault()
    {
        if (_state == DefaultState.BeingCoerced)
        {
            throw new SchemaException(GraphQLError.At($"The default value of input field \"{Name}\" contains itself.", Definition));
        }

        _state = DefaultState.BeingCoerced;
        bool isPresent = DefaultValue is not null && LiteralCoercion.TryCoerce(DefaultValue, Type, VariableValues.None, out _default);
        _state = isPresent ? DefaultState.Present : DefaultState.Absent;
    }
}
