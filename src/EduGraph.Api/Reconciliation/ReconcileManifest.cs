using System.Text.Json;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Reconciliation;

/// <summary>The service manifest: what the service is called, what it can do, and where.</summary>
internal static class ReconcileManifest
{
    private const int PreviewWidth = 420;
    private const int PreviewHeight = 220;

    /// <summary>Writes it.</summary>
    /// <param name="json">Receives it.</param>
    /// <param name="schema">Its kinds are the types.</param>
    /// <param name="address">The address of the server, without a slash at its end.</param>
    /// <param name="identifierSpace">What the IRIs of entities begin with.</param>
    public static void Write(Utf8JsonWriter json, GraphSchema schema, string address, string identifierSpace)
    {
        var service = address + ReconcileEndpoint.Path;
        json.WriteStartObject();
        json.WriteStartArray("versions"u8);
        json.WriteStringValue("0.2"u8);
        json.WriteEndArray();
        json.WriteString("name"u8, "EduGraph: China-ASEAN academic cooperation"u8);
        json.WriteString("identifierSpace"u8, identifierSpace);
        json.WriteString("schemaSpace"u8, "urn:edugraph:vocabulary:"u8);
        json.WriteStartArray("defaultTypes"u8);
        foreach (var kind in schema.Kinds)
        {
            ReconcileJson.WriteType(json, kind);
        }

        json.WriteEndArray();
        json.WriteStartObject("view"u8);
        json.WriteString("url"u8, $"{address}{Entities.EntityEndpoint.Path}/{{{{id}}}}");
        json.WriteEndObject();
        json.WriteStartObject("preview"u8);
        json.WriteString("url"u8, $"{service}/preview?id={{{{id}}}}");
        json.WriteNumber("width"u8, PreviewWidth);
        json.WriteNumber("height"u8, PreviewHeight);
        json.WriteEndObject();
        json.WriteStartObject("suggest"u8);
        WriteService(json, "entity", address, "/suggest/entity");
        WriteService(json, "type", address, "/suggest/type");
        WriteService(json, "property", address, "/suggest/property");
        json.WriteEndObject();
        json.WriteStartObject("extend"u8);
        WriteService(json, "propose_properties", address, "/propose");
        json.WriteStartArray("property_settings"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, string name, string address, string path)
    {
        json.WriteStartObject(name);
        json.WriteString("service_url"u8, address);
        json.WriteString("service_path"u8, ReconcileEndpoint.Path + path);
        json.WriteEndObject();
    }
}
