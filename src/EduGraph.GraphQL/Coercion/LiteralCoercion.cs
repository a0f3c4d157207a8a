using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Values written in documents, coerced to input types: "Input Coercion" of each type in section 3.</summary>
/// <remarks>
/// Resolvers see: null; an enum value's name; what the <see cref="ScalarCoercion"/> gives; <see cref="IReadOnlyList{T}"/> of these for
/// lists; <see cref="IReadOnlyDictionary{TKey, TValue}"/> by field name for input objects, without the fields that were not given.
/// </remarks>
internal static class LiteralCoercion
{
    /// <summary>The value; false if what is written is no value of the type, or a variable without a value.</summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables.TryGet(variable.Name.Value, out value) && !(value is null && type is NonNullType);
        }

        if (literal is NullValueNode)
        {
            return type is not NonNullType;
        }

        switch (type.Nullable())
        {
            case ListType list:
                return TryCoerceList(literal, list.ItemType, variables, out value);
            case InputObjectType inputObject:
                return literal is ObjectValueNode fields && TryCoerceObject(fields, inputObject, variables, out value);
            case EnumType enumType:
                value = literal is EnumValueNode name ? enumType.FindValue(name.Value)?.Name : null;
                return value is not null;
            case ScalarType scalar:
                return scalar.Coercion.ReadLiteral(literal, variables, out value) is null;
            default:
                return false;
        }
    }

    private static bool TryCoerceList(ValueNode literal, GraphQLType itemType, VariableValues variables, out object? value)
    {
        IReadOnlyList<ValueNode> literals = literal is ListValueNode list ? list.Values : [literal];
        object?[] items = new object?[literals.Count];
        value = items;
        for (int index = 0; index < items.Length; index++)
        {
            // A variable without a value is null in a list.
            bool isCoerced = IsMissing(literals[index], variables)
                ? itemType is not NonNullType
                : TryCoerce(literals[index], itemType, variables, out items[index]);
            if (!isCoerced)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCoerceObject(ObjectValueNode literal, InputObjectType type, VariableValues variables, out object? value)
    {
        Dictionary<string, object?> fields = new(StringComparer.Ordinal);
        value = fields;
        foreach (InputValue field in type.Fields)
        {
            ValueNode? given = null;
            foreach (ObjectFieldNode node in literal.Fields)
            {
                given = node.Name.Value == field.Name ? node.Value : given;
            }

            if (given is null || IsMissing(given, variables))
            {
                if (field.TryGetDefault(out object? defaultValue))
                {
                    fields[field.Name] = defaultValue;
                }
                else if (field.Type is NonNullType)
                {
                    return false;
                }

                continue;
            }

            if (!TryCoerce(given, field.Type, variables, out object? fieldValue))
            {
                return false;
            }

            fields[field.Name] = fieldValue;
        }

        return !type.IsOneOf || (fields.Count == 1 && fields.Values.First() is not null);
    }

    private static bool IsMissing(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);
}
