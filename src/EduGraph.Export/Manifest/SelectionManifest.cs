using System.Text.Json;
using EduGraph.Export.Selection;

namespace EduGraph.Export.Manifest;

/// <summary>What a manifest says of a part of the graph: its filter and its counts.</summary>
internal static class SelectionManifest
{
    /// <summary>Writes the members <c>filter</c> and <c>counts</c>.</summary>
    public static void Write(Utf8JsonWriter json, ExportSelection selection, int sourceCount)
    {
        WriteFilter(json, selection.Filter);
        var schema = selection.Snapshot.Schema;
        json.WriteStartObject("counts");
        json.WriteNumber("nodes", selection.NodeCount);
        json.WriteNumber("relationships", selection.RelationshipCount);
        json.WriteNumber("claims", selection.Claims.LongCount());
        json.WriteNumber("sources", sourceCount);
        ManifestJson.WriteCounts(json, "nodesByKind", schema.Kinds.Select(kind => (kind.Name, selection.NodesOf(kind).Count())));
        ManifestJson.WriteCounts(
            json, "relationshipsByType", schema.RelationshipTypes.Select(type => (type.Name, selection.RelationshipsOf(type).Count())));
        json.WriteEndObject();
    }

    /// <summary>What is exported, for the citation.</summary>
    public static string Describe(ExportSelection selection)
    {
        var part = selection.Filter.IsNone ? "the whole graph" : "a part of the graph, chosen by the filter beside this citation";
        return FormattableString.Invariant($"{part}: {selection.NodeCount} nodes, {selection.RelationshipCount} relationships");
    }

    private static void WriteFilter(Utf8JsonWriter json, ExportFilter filter)
    {
        json.WriteStartObject("filter");
        ManifestJson.WriteTexts(json, "kinds", filter.Kinds.Select(kind => kind.Name));
        ManifestJson.WriteTexts(json, "types", filter.RelationshipTypes.Select(type => type.Name));
        ManifestJson.WriteTexts(json, "countries", filter.Countries);
        json.WriteString("asOf", filter.AsOf?.ToString("O"));
        json.WritePropertyName("where");
        if (filter.WhereText is { } where)
        {
            where.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }
}
