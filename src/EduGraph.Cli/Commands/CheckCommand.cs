using System.CommandLine;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph check FILE|DIR ...</c>: reads and validates, and stores nothing.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Files and folders to read: source packs, JSON Lines, CSV, ROR records, or folders with a dataset.json.",
        HelpName = "FILE|DIR",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of lines." };

    private static readonly Option<int> FaultCountMax = new("--faults")
    {
        Description = "Faults to print; the others are counted.",
        HelpName = "N",
        DefaultValueFactory = _ => DiagnosticLog.KeptCountDefault,
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "check",
            "Read and validate, store nothing. Exit code 1 if anything was rejected. Example: edugraph check seed-data") { Paths, Json, FaultCountMax };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var faultCountMax = parsed.GetValue(FaultCountMax);
        if (faultCountMax < 0)
        {
            throw new UsageException("--faults is 0 or more.");
        }

        DiagnosticLog faults = new(faultCountMax);
        SeedChecker checker = new(new SeedCatalog(GraphSchemaReader.ReadFolder()));
        var datasets = await checker.CheckAsync(parsed.GetValue(Paths)!, faults, cancellationToken);
        if (parsed.GetValue(Json))
        {
            await CheckReport.WriteJsonAsync(Console.OpenStandardOutput(), datasets, faults, cancellationToken);
        }
        else
        {
            await CheckReport.WriteTextAsync(Console.Out, datasets, faults);
        }

        return faults.Count == 0 ? ExitCodes.Done : ExitCodes.FaultyInput;
    }
}
