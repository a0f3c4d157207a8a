using System.Globalization;
using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Float, section 3.5.2: resolvers see a <see cref="double"/>.</summary>
internal sealed class FloatCoercion : ScalarCoercion
{
    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
    {
        string? text = literal switch
        {
            IntValueNode integer => integer.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        value = text is null ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return text is null ? $"Float cannot represent non numeric value: {literal}" : null;
    }

    public override string? ReadInput(JsonElement input, out object? value)
    {
        if (input.ValueKind == JsonValueKind.Number && double.IsFinite(input.GetDouble()))
        {
            value = input.GetDouble();
            return null;
        }

        value = null;
        return $"Float cannot represent non numeric value: {Inspection.Describe(input)}";
    }

    public override void Write(object value, JsonOutput output)
    {
        if (value is bool boolean)
        {
            output.WriteNumber(boolean ? 1 : 0);
            return;
        }

        double? number = Numbers.FromValue(value);
        if (number is not double found || !double.IsFinite(found))
        {
            throw new GraphQLException($"Float cannot represent non numeric value: {Inspection.Describe(value)}");
        }

        output.WriteNumber(found);
    }
}
