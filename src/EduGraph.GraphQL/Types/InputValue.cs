using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValue
{
    [ThreadStatic]
    private static HashSet<InputValue>? _beingCoerced;

    private Coerced? _default;

    internal InputValue(InputValueDefinitionNode definition, GraphQLType type)
    {
        Definition = definition;
        Type = type;
        DeprecationReason = SpecifiedDirectives.DeprecationReason(definition.Directives);
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
    /// <remarks>Safe for many threads: two that ask first both coerce it, to the same.</remarks>
    public bool TryGetDefault(out object? value)
    {
        Coerced known = _default ??= CoerceDefault();
        value = known.Value;
        return known.IsPresent;
    }

    /// <summary>Coerces all defaults, so that a fault is found before they are asked for.</summary>
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

    private Coerced CoerceDefault()
    {
        // A default that is met again on its own way contains itself; on another thread's way it does not.
        HashSet<InputValue> beingCoerced = _beingCoerced ??= [];
        if (!beingCoerced.Add(this))
        {
            throw new SchemaException(GraphQLError.At($"The default value of input field \"{Name}\" contains itself.", Definition));
        }

        try
        {
            object? value = null;
            bool isPresent = DefaultValue is not null && LiteralCoercion.TryCoerce(DefaultValue, Type, VariableValues.None, out value);
            return new Coerced(isPresent, value);
        }
        finally
        {
            beingCoerced.Remove(this);
        }
    }

    private sealed record Coerced(bool IsPresent, object? Value);
}
