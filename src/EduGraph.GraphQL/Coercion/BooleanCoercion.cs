using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Boolean, section 3.5.4: resolvers see a <see cref="bool"/>.</summary>
internal sealed class BooleanCoercion : ScalarCoercion
{
    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
    {
        value = (literal as BooleanValueNode)?.Value;
        return value is null ? $"Boolean cannot represent a non boolean value: {literal}" : null;
    }

    public override string? ReadInput(JsonElement input, out object? value)
    {
        value = input.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
        return value is null ? $"Boolean cannot represent a non boolean value: {Inspection.Describe(input)}" : null;
    }

    public override void Write(object value, JsonOutput output)
    {
        if (value is bool boolean)
        {
            output.WriteBoolean(boolean);
            return;
        }

        double? number = Numbers.FromValue(value, withText: false);
        if (number is not double found || !double.IsFinite(found))
        {
            throw new GraphQLException($"Boolean cannot represent a non boolean value: {Inspection.Describe(value)}");
        }

        output.WriteBoolean(found != 0);
    }
}
