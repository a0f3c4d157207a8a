using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>
/// JSON as text, in which equal numbers are written alike, so that two answers can be compared. The order of entries counts.
/// </summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode? node)
    {
        StringBuilder text = new();
        Append(text, node, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                text.Append('{');
                foreach ((string name, JsonNode? value) in members)
                {
                    text.Append('\n').Append(' ', depth + 1).Append(JsonSerializer.Serialize(name)).Append(": ");
                    Append(text, value, depth + 1);
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (JsonNode? item in items)
                {
                    text.Append('\n').Append(' ', depth + 1);
                    Append(text, item, depth + 1);
                }

                text.Append(']');
                break;
            default:
                text.Append(node.GetValueKind() == JsonValueKind.Number
                    ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)
                    : node.ToJsonString());
                break;
        }
    }
}
