using EduGraph.Cli.Progress;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Cli.Commands;

/// <summary>A dry run: the inputs go into a copy of the store, and the two are compared. What it tells is what the run itself would do.</summary>
internal static class IngestPreview
{
    /// <summary>Tells how the store would change.</summary>
    public static async Task<StoreDifference> RunAsync(
        IGraphStore store,
        GraphSchema schema,
        IngestionRequest request,
        bool isUnmerged,
        IDiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        if (store is SqliteGraphStore { FileExists: false })
        {
            // To look at a store that is not there would create it.
            await using var empty = ScratchStore.Create();
            await empty.Store.OpenAsync(cancellationToken);
            return await RunAsync(empty.Store, schema, request, isUnmerged, diagnostics, cancellationToken);
        }

        await using var scratch = await ScratchStore.CopyAsync(store, cancellationToken);
        IngestionPipeline pipeline = new(
            new SeedCatalog(schema),
            scratch.Store,
            IngestionHost.Resolver(isUnmerged),
            new IngestionOptions(),
            TimeProvider.System,
            NullLogger<IngestionPipeline>.Instance);
        await ProgressDisplay.ShowAsync(progress => pipeline.RunAsync(request, diagnostics, progress, cancellationToken));
        return await StoreComparer.CompareAsync(store, scratch.Store, schema, cancellationToken);
    }
}
