using System.Text.Json;

namespace EduGraph.Api.Reconciliation;

/// <summary>Entities, and properties whose values are wanted ("Data extension queries").</summary>
/// <param name="Ids">Ids of entities.</param>
/// <param name="Properties">Ids of properties.</param>
internal sealed record ExtendQuery(IReadOnlyList<string> Ids, IReadOnlyList<string> Properties)
{
    /// <summary>Most entities at once.</summary>
    public const int IdCountMax = 500;

    /// <summary>Most properties at once.</summary>
    public const int PropertyCountMax = 50;

    /// <summary>Most values of one property of one entity.</summary>
    public const int ValueCountMax = 200;

    /// <summary>Reads the query.</summary>
    /// <exception cref="ReconcileException">It is not what the API lays down.</exception>
    public static ExtendQuery Read(JsonElement query)
    {
        var ids = Texts(query, "ids", IdCountMax, static id => id.ValueKind == JsonValueKind.String ? id.GetString() : null);
        var properties = Texts(query, "properties", PropertyCountMax, static property =>
            property.ValueKind == JsonValueKind.Object && property.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null);
        return new ExtendQuery(ids, properties);
    }

    private static List<string> Texts(JsonElement query, string name, int countMax, Func<JsonElement, string?> read)
    {
        if (query.ValueKind != JsonValueKind.Object || !query.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new ReconcileException($"extend has no list \"{name}\"; expected {{\"ids\": [\"...\"], \"properties\": [{{\"id\": \"...\"}}]}}.");
        }

        if (list.GetArrayLength() > countMax)
        {
            throw new ReconcileException($"extend.{name} has {list.GetArrayLength()} entries; at most {countMax} are answered at once.");
        }

        return [.. list.EnumerateArray().Select(entry => read(entry) ?? throw new ReconcileException($"extend.{name} has an entry without an id.")).Distinct()];
    }
}
