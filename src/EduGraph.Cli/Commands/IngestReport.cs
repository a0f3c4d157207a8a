using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Cli.Commands;

/// <summary>The reports of <c>edugraph ingest</c>, on standard output: faults first, then what was done or would be.</summary>
internal static class IngestReport
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Writes what a run did.</summary>
    public static async Task WriteAsync(IngestionReport report, DiagnosticLog faults, bool isJson, CancellationToken cancellationToken)
    {
        if (isJson)
        {
            await WriteJsonAsync(
                new { report.Run, report.Revision, report.IsResumed, Seconds = report.Elapsed.TotalSeconds, Faults = Faults(faults) },
                cancellationToken);
            return;
        }

        await WriteFaultsAsync(faults);
        var counts = report.Run.Counts;
        await Console.Out.WriteLineAsync(Line(
            $"{counts.DocumentsWritten} documents written, {counts.DocumentsUnchanged} unchanged, {counts.SourcesWithdrawn} sources withdrawn"));
        await Console.Out.WriteLineAsync(Line(
            $"{counts.MentionsWritten} mentions and {counts.ClaimsWritten} claims written, {counts.RecordsRejected} records rejected"));
        await Console.Out.WriteLineAsync(Line(
            $"run {report.Run.Id}{(report.IsResumed ? " (resumed)" : "")}: revision {report.Revision} after {report.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>Writes what a run would do.</summary>
    public static async Task WriteAsync(StoreDifference difference, DiagnosticLog faults, bool isJson, CancellationToken cancellationToken)
    {
        if (isJson)
        {
            await WriteJsonAsync(new { Difference = difference, Faults = Faults(faults) }, cancellationToken);
            return;
        }

        await WriteFaultsAsync(faults);
        foreach (var source in difference.Sources)
        {
            await Console.Out.WriteLineAsync(Line(
                $"{source.Change.ToString().ToLowerInvariant()} {source.SourceId}: {Describe(source.Claims)}"));
            await WriteLinesAsync("  ", source.Lines);
        }

        await WriteLinesAsync("merge ", difference.LinksAdded.Where(IsMerge).Select(Describe));
        await WriteLinesAsync("question ", difference.LinksAdded.Where(link => link.Verdict == LinkVerdict.Ask).Select(Describe));
        await WriteLinesAsync("no longer ", difference.LinksRemoved.Select(Describe));
        await WriteLinesAsync("conflict ", difference.ConflictsMade);
        await WriteLinesAsync("conflict ended ", difference.ConflictsEnded);
        var mergeCount = difference.LinksAdded.Count(IsMerge);
        var questionCount = difference.LinksAdded.Count(link => link.Verdict == LinkVerdict.Ask);
        await Console.Out.WriteLineAsync(Line($"claims: {Describe(difference.Claims)}"));
        await Console.Out.WriteLineAsync(Line($"merges: {mergeCount} made, {questionCount} to ask about"));
        await Console.Out.WriteLineAsync(Line($"conflicts: {difference.ConflictsMade.Count} made, {difference.ConflictsEnded.Count} ended"));
        await Console.Out.WriteLineAsync("Nothing was changed.");
    }

    private static bool IsMerge(ResolutionLink link) => link.Verdict is LinkVerdict.Same or LinkVerdict.Accepted;

    private static string Describe(ClaimCounts claims) => Line($"{claims.Added} added, {claims.Changed} changed, {claims.Withdrawn} withdrawn");

    private static string Describe(ResolutionLink link) => Line(
        $"{link.Left.SourceId} {link.Left.Ref} = {link.Right.SourceId} {link.Right.Ref} ({link.Score:0.00}): {string.Join("; ", link.Reasons)}");

    private static object Faults(DiagnosticLog faults) => new { faults.Count, faults.CountByCode, First = faults.Kept };

    private static async Task WriteFaultsAsync(DiagnosticLog faults)
    {
        await WriteLinesAsync("", faults.Kept.Select(fault => fault.ToString()));
        if (faults.Count > faults.Kept.Count)
        {
            await Console.Out.WriteLineAsync(Line($"... and {faults.Count - faults.Kept.Count} more faults."));
        }
    }

    private static async Task WriteLinesAsync(string prefix, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Console.Out.WriteLineAsync(prefix + line);
        }
    }

    private static async Task WriteJsonAsync(object report, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, report, JsonOptions, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
