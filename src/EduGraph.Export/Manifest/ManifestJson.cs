using System.Text.Json;

namespace EduGraph.Export.Manifest;

/// <summary>Parts that manifests of all exports have in common.</summary>
internal static class ManifestJson
{
    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes counts by name, those above 0.</summary>
    public static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (part, count) in counts.Where(count => count.Count > 0))
        {
            json.WriteNumber(part, count);
        }

        json.WriteEndObject();
    }
}
