using System.Collections;
using System.Globalization;
using System.Text;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>Writes arguments as JSON text, character for character as JavaScript's <c>JSON.stringify</c> does.</summary>
internal static class ArgumentText
{
    /// <summary>The arguments that have a value, in the order of their definitions.</summary>
    public static string Write(OutputField field, ArgumentValues arguments)
    {
        StringBuilder text = new();
        List<KeyValuePair<string, object?>> members = [];
        foreach (InputValue argument in field.Arguments)
        {
            if (arguments.TryGet(argument.Name, out object? value))
            {
                members.Add(new(argument.Name, value));
            }
        }

        AppendMembers(text, members);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool boolean:
                text.Append(boolean ? "true" : "false");
                break;
            case string characters:
                AppendString(text, characters);
                break;
            case IReadOnlyDictionary<string, object?> members:
                AppendMembers(text, members);
                break;
            case IEnumerable items:
                AppendItems(text, items);
                break;
            default:
                AppendNumber(text, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendMembers(StringBuilder text, IEnumerable<KeyValuePair<string, object?>> members)
    {
        text.Append('{');
        bool isFirst = true;
        foreach ((string name, object? value) in members)
        {
            text.Append(isFirst ? "" : ",");
            AppendString(text, name);
            text.Append(':');
            Append(text, value);
            isFirst = false;
        }

        text.Append('}');
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        bool isFirst = true;
        foreach (object? item in items)
        {
            text.Append(isFirst ? "" : ",");
            Append(text, item);
            isFirst = false;
        }

        text.Append(']');
    }

    // JavaScript writes whole numbers below 1e21 without an exponent, and no number that is not finite.
    private static void AppendNumber(StringBuilder text, double number) => text.Append(
        !double.IsFinite(number) ? "null"
        : double.IsInteger(number) && Math.Abs(number) < 1e21 ? ((System.Numerics.BigInteger)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant());

    private static void AppendString(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (char character in characters)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        text.Append('"');
    }
}
