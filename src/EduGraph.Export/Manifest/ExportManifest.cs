using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Selection;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Manifest;

/// <summary>
/// What stands beside an export: from which release and which part of the graph it was made, counts, checksums, licences, and how to cite it.
/// </summary>
/// <remarks>It holds no time and no path, so that it too is the same for the same graph.</remarks>
public static class ExportManifest
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Makes the manifest, as UTF-8 JSON. O(claims exported).</summary>
    /// <param name="request">What was exported.</param>
    /// <param name="files">The files that were written.</param>
    /// <param name="contentHash">The hash of all that the graph says (<see cref="GraphRelease.ContentHash"/>).</param>
    public static byte[] Create(ExportRequest request, IReadOnlyList<ExportedFile> files, string contentHash)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        var selection = request.Selection;
        var sources = selection.Sources.ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("format", request.Format.Name);
            json.WriteString("mediaType", request.Format.MediaType);
            WriteRelease(json, selection.Snapshot, contentHash);
            WriteFilter(json, selection.Filter);
            WriteOptions(json, request);
            WriteCounts(json, selection, sources.Count);
            WriteFiles(json, files);
            WriteColumns(json, request);
            WriteLicences(json, selection.Snapshot, sources);
            json.WriteString("citation", Citation(selection, sources.Count, contentHash));
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteRelease(Utf8JsonWriter json, GraphSnapshot snapshot, string contentHash)
    {
        json.WriteStartObject("release");
        json.WriteString("program", "EduGraph");
        json.WriteString("version", ExportJob.ProgramVersion);
        json.WriteNumber("revision", snapshot.Revision);
        json.WriteString("contentHash", contentHash);
        json.WriteEndObject();
    }

    private static void WriteFilter(Utf8JsonWriter json, ExportFilter filter)
    {
        json.WriteStartObject("filter");
        WriteTexts(json, "kinds", filter.Kinds.Select(kind => kind.Name));
        WriteTexts(json, "types", filter.RelationshipTypes.Select(type => type.Name));
        WriteTexts(json, "countries", filter.Countries);
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

    private static void WriteOptions(Utf8JsonWriter json, ExportRequest request)
    {
        json.WriteStartObject("options");
        if (request.Format.Name == "gexf")
        {
            json.WriteString("gexfVersion", request.Options.GexfVersion == GexfVersion.Version13 ? "1.3" : "1.2draft");
        }

        if (request.Format.Name.EndsWith(".csv", StringComparison.Ordinal))
        {
            json.WriteBoolean("spreadsheet", request.Options.IsForSpreadsheets);
        }

        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ExportSelection selection, int sourceCount)
    {
        var schema = selection.Snapshot.Schema;
        json.WriteStartObject("counts");
        json.WriteNumber("nodes", selection.NodeCount);
        json.WriteNumber("relationships", selection.RelationshipCount);
        json.WriteNumber("claims", selection.Claims.LongCount());
        json.WriteNumber("sources", sourceCount);
        WriteCounts(json, "nodesByKind", schema.Kinds.Select(kind => (kind.Name, selection.NodesOf(kind).Count())));
        WriteCounts(json, "relationshipsByType", schema.RelationshipTypes.Select(type => (type.Name, selection.RelationshipsOf(type).Count())));
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (part, count) in counts.Where(count => count.Count > 0))
        {
            json.WriteNumber(part, count);
        }

        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<ExportedFile> files)
    {
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("sizeBytes", file.SizeBytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteColumns(Utf8JsonWriter json, ExportRequest request)
    {
        var tables = new ExportContent(request.Selection).Flat;
        var columns = request.Format.Name switch
        {
            "nodes.csv" => tables.NodeColumns,
            "edges.csv" => tables.EdgeColumns,
            _ => [],
        };
        if (columns.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("columns");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type.ToString().ToUpperInvariant());
            json.WriteString("description", column.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLicences(Utf8JsonWriter json, GraphSnapshot snapshot, IEnumerable<int> sources)
    {
        var licences = sources.Select(snapshot.Sources.Read).GroupBy(source => source.Licence).OrderBy(group => group.Key, StringComparer.Ordinal);
        json.WriteStartArray("licences");
        foreach (var licence in licences)
        {
            json.WriteStartObject();
            json.WriteString("licence", licence.Key);
            json.WriteNumber("sources", licence.Count());
            WriteTexts(json, "datasets", licence.Select(source => source.Dataset).OfType<string>().Distinct().Order(StringComparer.Ordinal));
            WriteTexts(json, "publishers", licence.Select(source => source.Publisher).OfType<string>().Distinct().Order(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Citation(ExportSelection selection, int sourceCount, string contentHash)
    {
        var part = selection.Filter.IsNone ? "the whole graph" : "a part of the graph, chosen by the filter beside this citation";
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"EduGraph {ExportJob.ProgramVersion}: academic cooperation between China and the ASEAN countries. Content {contentHash[..12]}, {part}: "
            + $"{selection.NodeCount} nodes, {selection.RelationshipCount} relationships, from {sourceCount} sources.");
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
