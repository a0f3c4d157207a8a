using System.CommandLine;
using EduGraph.Cli.Progress;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Resolution;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph match FILE.csv --column NAME</c>: finds the bodies that affiliation strings name.</summary>
internal static class MatchCommand
{
    private static readonly Argument<string> Table = new("file")
    {
        Description = "A table with a header: CSV, UTF-8 (.tsv: by tabs; .gz: compressed).",
        HelpName = "FILE.csv",
    };

    private static readonly Option<string> Column = new("--column")
    {
        Description = "The column that holds the strings, as the header names it.",
        HelpName = "NAME",
        Required = true,
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "match",
            "Find the institutions and centres of the store that affiliation strings name; prints one JSON object a row, in the order of the rows. "
            + "Exit code 1 if a row has a fault. Example: edugraph match authors.csv --column affiliation")
        {
            Table, Column,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        DiagnosticLog faults = new();
        try
        {
            using var rows = CsvColumnReader.Open(parsed.GetValue(Table)!, parsed.GetValue(Column)!, faults);
            var matcher = await BuildAsync(parsed, cancellationToken);
            await using var output = Console.OpenStandardOutput();
            using MatchProgress progress = new(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
            await MatchWriter.WriteAsync(rows, matcher, output, progress, cancellationToken);
        }
        catch (SeedDocumentException exception) when (exception.Diagnostic.Code == DiagnosticCodes.UnknownField)
        {
            throw new UsageException($"--column: {exception.Diagnostic}");
        }
        catch (SeedDocumentException exception)
        {
            faults.Report(exception.Diagnostic);
        }

        foreach (var fault in faults.Kept)
        {
            await Console.Error.WriteLineAsync($"edugraph: {fault}");
        }

        if (faults.Count > faults.Kept.Count)
        {
            await Console.Error.WriteLineAsync($"edugraph: and {faults.Count - faults.Kept.Count} more faults.");
        }

        return faults.Count == 0 ? ExitCodes.Done : ExitCodes.FaultyInput;
    }

    private static async Task<AffiliationMatcher> BuildAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var schema = GraphSchemaReader.ReadFolder();
        await using var store = StoreFactory.CreateExisting(CommandSettings.Read(parsed), schema);
        await store.OpenAsync(cancellationToken);
        var matcher = AffiliationMatcher.Build(SnapshotBodies.Read(await SnapshotBuilder.BuildAsync(store, schema, cancellationToken)));
        if (matcher.BodyCount == 0)
        {
            await Console.Error.WriteLineAsync($"edugraph: the store {store.Name} has no bodies to match; fill it with 'edugraph ingest seed-data'.");
        }

        return matcher;
    }
}
