using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Default values as introspection shows them: coerced, and then written as a literal again.</summary>
internal static class DefaultValuePrinter
{
    /// <summary>The default as a literal; null if there is none.</summary>
    public static string? Print(InputValue input)
    {
        if (!input.TryGetDefault(out object? value))
        {
            return null;
        }

        ValueNode literal = ToLiteral(value, input.Type);
        return literal is NullValueNode && input.Type is NonNullType ? null : literal.ToString();
    }

    private static ValueNode ToLiteral(object? value, GraphQLType type) => (value, type.Nullable()) switch
    {
        (null, _) => new NullValueNode(default),
        (IReadOnlyList<object?> items, ListType list) =>
            new ListValueNode(default, [.. items.Select(item => ToLiteral(item, list.ItemType))]),
        (IReadOnlyDictionary<string, object?> fields, InputObjectType inputObject) =>
            new ObjectValueNode(default, [.. FieldLiterals(fields, inputObject)]),
        (string name, EnumType) => new EnumValueNode(default, name),
        (_, ScalarType scalar) => scalar.Coercion.ToLiteral(value),
        _ => throw new InvalidOperationException($"No value of type {type}: {value}."),
    };

    private static IEnumerable<ObjectFieldNode> FieldLiterals(IReadOnlyDictionary<string, object?> fields, InputObjectType type)
    {
        foreach (InputValue field in type.Fields)
        {
            if (fields.TryGetValue(field.Name, out object? value))
            {
                yield return new ObjectFieldNode(default, new NameNode(default, field.Name), ToLiteral(value, field.Type));
            }
        }
    }
}
