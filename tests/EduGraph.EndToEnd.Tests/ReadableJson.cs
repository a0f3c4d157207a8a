using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EduGraph.EndToEnd.Tests;

/// <summary>JSON as people would write it: what fits on a line stands on one.</summary>
internal static class ReadableJson
{
    private const int LineLengthMax = 120;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node)
    {
        StringBuilder text = new();
        Write(node, 0, 0, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, int depth, int column, StringBuilder text)
    {
        var line = OneLine(node);
        if (column + line.Length <= LineLengthMax || node is not (JsonObject or JsonArray))
        {
            text.Append(line);
            return;
        }

        var members = node is JsonObject found
            ? found.Select(member => ($"{JsonSerializer.Serialize(member.Key, Compact)}: ", member.Value)).ToList()
            : [.. ((JsonArray)node).Select(item => ("", item))];
        text.Append(node is JsonObject ? "{\n" : "[\n");
        var indent = new string(' ', 2 * (depth + 1));
        for (var i = 0; i < members.Count; i++)
        {
            text.Append(indent).Append(members[i].Item1);
            Write(members[i].Item2, depth + 1, indent.Length + members[i].Item1.Length, text);
            text.Append(i + 1 < members.Count ? ",\n" : "\n");
        }

        text.Append(' ', 2 * depth).Append(node is JsonObject ? '}' : ']');
    }

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject found => $"{{ {string.Join(", ", found.Select(member => $"{JsonSerializer.Serialize(member.Key, Compact)}: {OneLine(member.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(OneLine))}]",
        null => "null",
        _ => node.ToJsonString(Compact),
    };
}
