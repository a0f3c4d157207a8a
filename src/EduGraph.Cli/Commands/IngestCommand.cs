using System.CommandLine;
using EduGraph.Cli.Progress;
using EduGraph.Ingestion.Hosting;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph ingest FILE|DIR ...</c>: brings inputs into the store.</summary>
internal static class IngestCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Files and folders to load: source packs, JSON Lines, CSV, ROR records, or folders with a dataset.json.",
        HelpName = "FILE|DIR",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Change nothing; say which claims would be added, changed and withdrawn, which conflicts and merges would come of it.",
    };

    private static readonly Option<bool> Unmerged = new("--unmerged")
    {
        Description = "Leave every mention of every source a node of its own, until the next load without this option.",
    };

    private static readonly Option<string?> Decisions = new("--decisions")
    {
        Description = $"File with people's decisions about which things are the same. Default: {DecisionFile.DefaultName}, where there is one.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of lines." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "ingest",
            "Load inputs into the store. Loading the same again changes nothing; a run that was stopped goes on where it ended. "
            + "A folder is the truth about what lies under it: what was loaded from a folder of its name before and is gone from it is withdrawn, files, datasets and all "
            + "(from a folder with nothing in it, nothing is); see first with --dry-run. A document that breaks off never takes the place of an earlier one. "
            + "Exit code 1 if anything was rejected. Example: edugraph ingest seed-data")
        {
            Paths, DryRun, Unmerged, Decisions, Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = CommandSettings.Read(parsed, [KeyValuePair.Create(ProgramSettings.DecisionsKey, parsed.GetValue(Decisions))]);
        var schema = GraphSchemaReader.ReadFolder();
        await using var store = StoreFactory.Create(settings, schema);
        IngestionRequest request = new()
        {
            Paths = parsed.GetValue(Paths)!,
            DecisionsPath = settings[ProgramSettings.DecisionsKey] ?? DecisionFile.DefaultName,
        };
        DiagnosticLog faults = new();
        if (parsed.GetValue(DryRun))
        {
            var preview = await IngestPreview.RunAsync(store, schema, request, parsed.GetValue(Unmerged), faults, cancellationToken);
            await IngestReport.WriteAsync(preview, faults, parsed.GetValue(Json), cancellationToken);
        }
        else
        {
            await store.OpenAsync(cancellationToken); // a wrong address or password is told at once; what fails later is waited for
            using var host = IngestionHost.Create(store, schema, settings, parsed.GetValue(Unmerged));
            await host.StartAsync(cancellationToken);
            var report = await ProgressDisplay.ShowAsync(progress =>
                host.Services.GetRequiredService<IngestionQueue>().RunAsync(request, faults, progress, cancellationToken));
            await host.StopAsync(CancellationToken.None);
            await IngestReport.WriteAsync(report, faults, parsed.GetValue(Json), cancellationToken);
        }

        return faults.Count == 0 ? ExitCodes.Done : ExitCodes.FaultyInput;
    }
}
