using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Cli.Commands;

/// <summary>The report of <c>edugraph check</c>: faults first, then what was found.</summary>
internal static class CheckReport
{
    /// <summary>Writes lines for people: one a fault, one a dataset, one for the whole.</summary>
    public static async Task WriteTextAsync(TextWriter writer, IReadOnlyList<CheckedDataset> datasets, DiagnosticLog faults)
    {
        foreach (var fault in faults.Kept)
        {
            await writer.WriteLineAsync(fault.ToString());
        }

        if (faults.Count > faults.Kept.Count)
        {
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"... and {faults.Count - faults.Kept.Count} more faults."));
        }

        foreach (var dataset in datasets)
        {
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{dataset.Name}: {dataset.Documents} documents, {dataset.Nodes} nodes, {dataset.Relationships} relationships, {dataset.Claims} claims, {dataset.Rejected} records rejected"));
        }

        var codes = string.Join(
            ", ", faults.CountByCode.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")));
        await writer.WriteLineAsync(faults.Count == 0 ? "0 faults" : string.Create(
            CultureInfo.InvariantCulture, $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}: {codes}"));
    }

    /// <summary>Writes one JSON object: <c>faults</c>, <c>faultCount</c>, <c>faultCountByCode</c>, <c>datasets</c>.</summary>
    public static async Task WriteJsonAsync(
        Stream stream, IReadOnlyList<CheckedDataset> datasets, DiagnosticLog faults, CancellationToken cancellationToken)
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by people and scripts, never by a browser
        };
        await JsonSerializer.SerializeAsync(
            stream,
            new { datasets, faultCount = faults.Count, faultCountByCode = faults.CountByCode, faults = faults.Kept },
            options,
            cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
