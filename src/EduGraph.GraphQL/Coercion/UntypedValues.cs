using System.Collections;
using System.Globalization;
using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Values whose form nobody has declared: null, strings, booleans, numbers, and lists and dictionaries of them.</summary>
internal static class UntypedValues
{
    public static object? FromLiteral(ValueNode literal, VariableValues variables) => literal switch
    {
        NullValueNode => null,
        IntValueNode integer => double.Parse(integer.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode boolean => boolean.Value,
        ListValueNode list => list.Values.Select(value => FromLiteral(value, variables)).ToArray(),
        ObjectValueNode fields => FromFields(fields, variables),
        VariableNode variable => variables.TryGet(variable.Name.Value, out object? value) ? value : null,
        _ => throw new ArgumentOutOfRangeException(nameof(literal), literal, "Not a value."),
    };

    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => FromProperties(json),
        _ => null,
    };

    public static ValueNode ToLiteral(object? value) => value switch
    {
        null => new NullValueNode(default),
        bool boolean => new BooleanValueNode(default, boolean),
        string text => new StringValueNode(default, text, false),
        double.PositiveInfinity => new FloatValueNode(default, "1e999"), // written as a number, which is beyond all doubles again
        double.NegativeInfinity => new FloatValueNode(default, "-1e999"),
        _ when Numbers.FromValue(value) is double number => NumberLiteral(Numbers.ToText(number)),
        IReadOnlyDictionary<string, object?> fields => new ObjectValueNode(
            default,
            [.. fields.Select(field => new ObjectFieldNode(default, new NameNode(default, field.Key), ToLiteral(field.Value)))]),
        IEnumerable items => new ListValueNode(default, [.. items.Cast<object?>().Select(ToLiteral)]),
        _ => new StringValueNode(default, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", false),
    };

    /// <exception cref="GraphQLException">The value, or one inside it, is of none of the known forms.</exception>
    public static void Write(object? value, JsonOutput output)
    {
        switch (value)
        {
            case null:
                output.WriteNull();
                break;
            case bool boolean:
                output.WriteBoolean(boolean);
                break;
            case string text:
                output.WriteString(text);
                break;
            case int or short or byte or sbyte or ushort or uint or long:
                output.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal exact:
                output.WriteNumber(exact);
                break;
            case JsonElement json:
                Write(FromJson(json), output);
                break;
            case var _ when Numbers.FromValue(value) is double number && double.IsFinite(number):
                output.WriteNumber(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                WriteObject(fields, output);
                break;
            case IEnumerable items:
                WriteArray(items, output);
                break;
            default:
                throw new GraphQLException($"Cannot represent value: {Inspection.Describe(value)}");
        }
    }

    private static void WriteObject(IEnumerable<KeyValuePair<string, object?>> fields, JsonOutput output)
    {
        byte separator = (byte)'{';
        foreach (KeyValuePair<string, object?> field in fields)
        {
            output.WriteRaw(separator);
            output.WriteString(field.Key);
            output.WriteRaw((byte)':');
            Write(field.Value, output);
            separator = (byte)',';
        }

        output.WriteRaw(separator == '{' ? "{}"u8 : "}"u8);
    }

    private static void WriteArray(IEnumerable items, JsonOutput output)
    {
        byte separator = (byte)'[';
        foreach (object? item in items)
        {
            output.WriteRaw(separator);
            Write(item, output);
            separator = (byte)',';
        }

        output.WriteRaw(separator == '[' ? "[]"u8 : "]"u8);
    }

    private static ValueNode NumberLiteral(string text) =>
        Numbers.IsIntegerText(text) ? new IntValueNode(default, text) : new FloatValueNode(default, text);

    private static Dictionary<string, object?> FromFields(ObjectValueNode node, VariableValues variables)
    {
        Dictionary<string, object?> fields = [];
        foreach (ObjectFieldNode field in node.Fields)
        {
            fields[field.Name.Value] = FromLiteral(field.Value, variables);
        }

        return fields;
    }

    private static Dictionary<string, object?> FromProperties(JsonElement json)
    {
        Dictionary<string, object?> fields = [];
        foreach (JsonProperty property in json.EnumerateObject())
        {
            fields[property.Name] = FromJson(property.Value);
        }

        return fields;
    }
}
