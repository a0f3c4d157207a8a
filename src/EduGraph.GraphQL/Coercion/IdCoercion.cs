using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>ID, section 3.5.5: resolvers see a <see cref="string"/>.</summary>
internal sealed class IdCoercion : ScalarCoercion
{
    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode integer => integer.Value,
            _ => null,
        };
        return value is null ? $"ID cannot represent a non-string and non-integer value: {literal}" : null;
    }

    public override string? ReadInput(JsonElement input, out object? value)
    {
        value = input.ValueKind switch
        {
            JsonValueKind.String => input.GetString(),
            JsonValueKind.Number when double.IsInteger(input.GetDouble()) => Numbers.ToText(input.GetDouble()),
            _ => null,
        };
        return value is null ? $"ID cannot represent value: {Inspection.Describe(input)}" : null;
    }

    public override void Write(object value, JsonOutput output)
    {
        if (value is string text)
        {
            output.WriteString(text);
            return;
        }

        double? number = Numbers.FromValue(value, withText: false);
        if (number is not double found || !double.IsInteger(found))
        {
            throw new GraphQLException($"ID cannot represent value: {Inspection.Describe(value)}");
        }

        output.WriteString(Numbers.ToText(found));
    }

    /// <summary>An id of digits alone is written as an integer, as graphql-js does.</summary>
    public override ValueNode ToLiteral(object value)
    {
        string text = (string)value;
        return Numbers.IsIntegerText(text) ? new IntValueNode(default, text) : new StringValueNode(default, text, false);
    }
}
