using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Values as graphql-js shows them in messages.</summary>
internal static class Inspection
{
    private const int ItemCountMax = 10;
    private const int DepthMax = 2;

    public static string Describe(JsonElement value) => Describe(value, 0);

    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool boolean => boolean ? "true" : "false",
        JsonElement element => Describe(element),
        IDictionary or IReadOnlyDictionary<string, object?> => "{ ... }",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Take(ItemCountMax).Select(Describe))}]",
        _ when Numbers.FromValue(value) is double number => Numbers.ToText(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>As <c>JSON.stringify</c> writes a text.</summary>
    public static string Quote(string text)
    {
        StringBuilder output = new(text.Length + 2);
        output.Append('"');
        for (int index = 0; index < text.Length; index++)
        {
            AppendEscaped(output, text, index);
        }

        return output.Append('"').ToString();
    }

    private static void AppendEscaped(StringBuilder output, string text, int index)
    {
        char character = text[index];
        string? escape = character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' => $"\\u{(int)character:x4}",
            _ when char.IsSurrogate(character) && !IsInPair(text, index) => $"\\u{(int)character:x4}",
            _ => null,
        };
        _ = escape is null ? output.Append(character) : output.Append(escape);
    }

    private static bool IsInPair(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);

    private static string Describe(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => Quote(value.GetString()!),
        JsonValueKind.Number => Numbers.ToText(value.GetDouble()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => DescribeArray(value, depth),
        JsonValueKind.Object => DescribeObject(value, depth),
        _ => "null",
    };

    private static string DescribeArray(JsonElement array, int depth)
    {
        int count = array.GetArrayLength();
        if (count == 0)
        {
            return "[]";
        }

        if (depth >= DepthMax)
        {
            return "[Array]";
        }

        List<string> items = [.. array.EnumerateArray().Take(ItemCountMax).Select(item => Describe(item, depth + 1))];
        int moreCount = count - items.Count;
        if (moreCount > 0)
        {
            items.Add(moreCount == 1 ? "... 1 more item" : $"... {moreCount} more items");
        }

        return $"[{string.Join(", ", items)}]";
    }

    private static string DescribeObject(JsonElement value, int depth)
    {
        // A name given twice counts once, at its first place and with its last value, as JSON.parse has it.
        List<string> names = [.. value.EnumerateObject().Select(property => property.Name).Distinct()];
        if (names.Count == 0)
        {
            return "{}";
        }

        return depth >= DepthMax
            ? "[Object]"
            : $"{{ {string.Join(", ", names.Select(name => $"{name}: {Describe(value.GetProperty(name), depth + 1)}"))} }}";
    }
}
