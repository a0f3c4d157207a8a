using System.Globalization;
using System.Text.Json;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Reconciliation;

/// <summary>Writes the answers of the service.</summary>
internal static class ReconcileAnswers
{
    /// <summary>Answers a batch of queries.</summary>
    public static void WriteResults(
        Utf8JsonWriter json, GraphSnapshot snapshot, Reconciler reconciler, IEnumerable<(string Key, ReconcileQuery Query)> queries)
    {
        json.WriteStartObject();
        foreach (var (key, query) in queries)
        {
            json.WriteStartObject(key);
            json.WriteStartArray("result"u8);
            foreach (var candidate in reconciler.Find(query))
            {
                json.WriteStartObject();
                ReconcileJson.WriteEntity(json, snapshot, candidate.Node);
                ReconcileJson.WriteTypes(json, "type", snapshot.Nodes.KindOf(candidate.Node));
                json.WriteNumber("score"u8, candidate.Score);
                json.WriteBoolean("match"u8, candidate.IsMatch);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Answers with the values of properties of entities ("Data extension responses").</summary>
    public static void WriteExtension(Utf8JsonWriter json, GraphSnapshot snapshot, ExtendQuery query)
    {
        json.WriteStartObject();
        json.WriteStartArray("meta"u8);
        foreach (var property in query.Properties)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, property);
            json.WriteString("name"u8, property);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("rows"u8);
        foreach (var id in query.Ids)
        {
            json.WriteStartObject(id);
            foreach (var property in query.Properties)
            {
                json.WriteStartArray(property);
                foreach (var value in snapshot.Nodes.TryFind(id, out var node, out _) ? NodeValues.Of(snapshot, node, property).Take(ExtendQuery.ValueCountMax) : [])
                {
                    WriteValue(json, value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Answers with the properties that entities of a type can be extended by.</summary>
    public static void WriteProposals(Utf8JsonWriter json, NodeKind kind, int limit)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, kind.Name);
        json.WriteNumber("limit"u8, limit);
        json.WriteStartArray("properties"u8);
        foreach (var (id, description) in NodeValues.PropertiesOf(kind).Take(limit))
        {
            WriteNamed(json, id, description);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Answers with suggestions.</summary>
    public static void WriteSuggestions(Utf8JsonWriter json, IEnumerable<(string Id, string Description)> suggestions)
    {
        json.WriteStartObject();
        json.WriteStartArray("result"u8);
        foreach (var (id, description) in suggestions)
        {
            WriteNamed(json, id, description);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Answers with entities whose names begin with what was typed.</summary>
    public static void WriteEntities(Utf8JsonWriter json, GraphSnapshot snapshot, IEnumerable<int> nodes)
    {
        json.WriteStartObject();
        json.WriteStartArray("result"u8);
        foreach (var node in nodes)
        {
            json.WriteStartObject();
            ReconcileJson.WriteEntity(json, snapshot, node);
            ReconcileJson.WriteTypes(json, "notable", snapshot.Nodes.KindOf(node));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string id, string description)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("name"u8, id);
        json.WriteString("description"u8, description);
        json.WriteEndObject();
    }

    // A date that is no whole day is a text: the API's dates are moments.
    private static void WriteValue(Utf8JsonWriter json, NodeValue value)
    {
        json.WriteStartObject();
        switch (value.Kind)
        {
            case ValueKind.Mention:
                json.WriteString("id"u8, value.NodeId);
                json.WriteString("name"u8, value.Text);
                break;
            case ValueKind.Integer:
                json.WriteNumber("int"u8, long.Parse(value.Text, CultureInfo.InvariantCulture));
                break;
            case ValueKind.Number:
                json.WriteNumber("float"u8, double.Parse(value.Text, CultureInfo.InvariantCulture));
                break;
            case ValueKind.Boolean:
                json.WriteBoolean("bool"u8, value.Text == "true");
                break;
            case ValueKind.Date when value.Text.Length == "2025-09-15".Length:
                json.WriteString("date"u8, $"{value.Text}T00:00:00+00:00");
                break;
            default:
                json.WriteString("str"u8, value.Text);
                break;
        }

        json.WriteEndObject();
    }
}
