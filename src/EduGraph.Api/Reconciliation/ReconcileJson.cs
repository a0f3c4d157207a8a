using System.Text.Json;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Reconciliation;

/// <summary>Writes what the answers share: entities and types.</summary>
internal static class ReconcileJson
{
    private static readonly string[] Telling = ["type", "title", "signedOn", "startsOn", "city", "country"];

    /// <summary>Id, name, and what helps a person to tell the entity from others.</summary>
    public static void WriteEntity(Utf8JsonWriter json, GraphSnapshot snapshot, int node)
    {
        json.WriteString("id"u8, snapshot.Nodes.IdOf(node));
        json.WriteString("name"u8, snapshot.Texts.Utf8(snapshot.Names.BestTextOf(node)));
        if (DescriptionOf(snapshot, node) is { Length: > 0 } description)
        {
            json.WriteString("description"u8, description);
        }
    }

    /// <summary>The node's type, as a list of one.</summary>
    public static void WriteTypes(Utf8JsonWriter json, string member, NodeKind kind)
    {
        json.WriteStartArray(member);
        WriteType(json, kind);
        json.WriteEndArray();
    }

    /// <summary>A type.</summary>
    public static void WriteType(Utf8JsonWriter json, NodeKind kind)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, kind.Name);
        json.WriteString("name"u8, kind.Name);
        json.WriteEndObject();
    }

    /// <summary><c>Institution, UNIVERSITY, Nanning, CN</c>.</summary>
    public static string DescriptionOf(GraphSnapshot snapshot, int node) => string.Join(", ", Telling
        .SelectMany(property => NodeValues.Of(snapshot, node, property))
        .Select(value => value.Text)
        .Prepend(snapshot.Nodes.KindOf(node).Name));
}
