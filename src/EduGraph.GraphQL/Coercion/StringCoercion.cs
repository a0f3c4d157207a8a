using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>String, section 3.5.3: resolvers see a <see cref="string"/>.</summary>
internal sealed class StringCoercion : ScalarCoercion
{
    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
    {
        value = (literal as StringValueNode)?.Value;
        return value is null ? $"String cannot represent a non string value: {literal}" : null;
    }

    public override string? ReadInput(JsonElement input, out object? value)
    {
        value = input.ValueKind == JsonValueKind.String ? input.GetString() : null;
        return value is null ? $"String cannot represent a non string value: {Inspection.Describe(input)}" : null;
    }

    public override void Write(object value, JsonOutput output)
    {
        switch (value)
        {
            case string text:
                output.WriteString(text);
                break;
            case bool boolean:
                output.WriteString(boolean ? "true" : "false");
                break;
            case var other when Numbers.FromValue(other, withText: false) is double number && double.IsFinite(number):
                output.WriteString(Numbers.ToText(number));
                break;
            default:
                throw new GraphQLException($"String cannot represent value: {Inspection.Describe(value)}");
        }
    }
}
