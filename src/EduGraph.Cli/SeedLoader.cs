using EduGraph.Cli.Progress;
using EduGraph.Ingestion.Hosting;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EduGraph.Cli;

/// <summary>Fills a store before it is served.</summary>
internal static class SeedLoader
{
    private const string None = "none";
    private const string DefaultFolder = "seed-data";

    /// <summary>
    /// Loads the folder that the settings name; where they name none, the project's own data into a store whose first load has not completed.
    /// </summary>
    /// <exception cref="UsageException">The folder is not there.</exception>
    /// <exception cref="GraphStoreException">The store failed.</exception>
    public static async Task LoadAsync(IGraphStore store, GraphSchema schema, IConfiguration settings, CancellationToken cancellationToken)
    {
        var seed = settings[ProgramSettings.SeedKey];
        if (seed == None || (seed is null && await HasCompletedRunAsync(store, cancellationToken)))
        {
            return;
        }

        if (seed is not null && !Path.Exists(seed))
        {
            throw new UsageException($"There is no \"{seed}\" to load; expected a folder, a file, or \"{None}\".");
        }

        var folder = seed ?? FindDefaultFolder();
        if (folder is null)
        {
            await Console.Error.WriteLineAsync($"edugraph: the store is empty, and there is no folder {DefaultFolder} to fill it from. Fill it with 'edugraph ingest'.");
            return;
        }

        await IngestAsync(store, schema, settings, folder, cancellationToken);
    }

    private static async Task<bool> HasCompletedRunAsync(IGraphStore store, CancellationToken cancellationToken) =>
        (await store.ReadRunsAsync(limit: 100, cancellationToken)).Any(run => run.State == RunState.Completed);

    // In the working directory, or where the program was built or published.
    private static string? FindDefaultFolder()
    {
        if (Directory.Exists(DefaultFolder))
        {
            return DefaultFolder;
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Path.Combine(directory.FullName, DefaultFolder) is var folder && Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }

    private static async Task IngestAsync(IGraphStore store, GraphSchema schema, IConfiguration settings, string folder, CancellationToken cancellationToken)
    {
        var request = new IngestionRequest { Paths = [folder], DecisionsPath = settings[ProgramSettings.DecisionsKey] ?? DecisionFile.DefaultName };
        var faults = new DiagnosticLog();
        using var host = IngestionHost.Create(store, schema, settings);
        await host.StartAsync(cancellationToken);
        await ProgressDisplay.ShowAsync(progress =>
            host.Services.GetRequiredService<IngestionQueue>().RunAsync(request, faults, progress, cancellationToken));
        await host.StopAsync(CancellationToken.None);
        foreach (var fault in faults.Kept)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }
    }
}
