using System.Globalization;
using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Int, section 3.5.1: resolvers see an <see cref="int"/>.</summary>
internal sealed class IntCoercion : ScalarCoercion
{
    public override string? ReadLiteral(ValueNode literal, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not IntValueNode integer)
        {
            return $"Int cannot represent non-integer value: {literal}";
        }

        if (!int.TryParse(integer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return $"Int cannot represent non 32-bit signed integer value: {integer.Value}";
        }

        value = number;
        return null;
    }

    public override string? ReadInput(JsonElement input, out object? value)
    {
        value = null;
        if (input.ValueKind != JsonValueKind.Number || !double.IsInteger(input.GetDouble()))
        {
            return $"Int cannot represent non-integer value: {Inspection.Describe(input)}";
        }

        double number = input.GetDouble();
        if (number is < int.MinValue or > int.MaxValue)
        {
            return $"Int cannot represent non 32-bit signed integer value: {Inspection.Describe(input)}";
        }

        value = (int)number;
        return null;
    }

    public override void Write(object value, JsonOutput output)
    {
        switch (value)
        {
            case int or short or byte or sbyte or ushort:
                output.WriteNumber(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case bool boolean:
                output.WriteNumber(boolean ? 1 : 0);
                break;
            default:
                output.WriteNumber(ToInt(value));
                break;
        }
    }

    private static int ToInt(object value)
    {
        double? number = Numbers.FromValue(value);
        if (number is not double found || !double.IsInteger(found))
        {
            throw new GraphQLException($"Int cannot represent non-integer value: {Inspection.Describe(value)}");
        }

        return found is >= int.MinValue and <= int.MaxValue
            ? (int)found
            : throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {Inspection.Describe(value)}");
    }
}
