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
    /// <param name="cancellationToken">Ends it.</param>
    public static byte[] Create(
        ExportRequest request, IReadOnlyList<ExportedFile> files, string contentHash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        var networkSources = request.Network?.FindSources(cancellationToken);
        var sources = (networkSources?.Nodes ?? request.Selection!.Sources).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("format", request.Format.Name);
            json.WriteString("mediaType", request.Format.MediaType);
            WriteRelease(json, request.Snapshot, contentHash);
            if (request.Network is { } network)
            {
                NetworkManifest.Write(json, network, networkSources!, sources.Count, cancellationToken);
            }
            else
            {
                SelectionManifest.Write(json, request.Selection!, sources.Count);
            }

            WriteOptions(json, request);
            WriteFiles(json, files);
            WriteColumns(json, request, cancellationToken);
            WriteLicences(json, request.Snapshot, sources);
            json.WriteString("citation", Citation(request, sources.Count, contentHash));
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

    private static void WriteColumns(Utf8JsonWriter json, ExportRequest request, CancellationToken cancellationToken)
    {
        if (request.Format.Name is not ("nodes.csv" or "edges.csv"))
        {
            return;
        }

        var tables = new ExportContent(request, cancellationToken).Flat;
        var columns = request.Format.Name == "nodes.csv" ? tables.NodeColumns : tables.EdgeColumns;
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
            ManifestJson.WriteTexts(json, "datasets", licence.Select(source => source.Dataset).OfType<string>().Distinct().Order(StringComparer.Ordinal));
            ManifestJson.WriteTexts(json, "publishers", licence.Select(source => source.Publisher).OfType<string>().Distinct().Order(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Citation(ExportRequest request, int sourceCount, string contentHash)
    {
        var part = request.Network is { } network ? NetworkManifest.Describe(network) : SelectionManifest.Describe(request.Selection!);
        return FormattableString.Invariant(
            $"EduGraph {ExportJob.ProgramVersion}: academic cooperation between China and the ASEAN countries. Content {contentHash[..12]}, {part}, ")
            + FormattableString.Invariant($"from {sourceCount} sources.");
    }
}
