using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>Reads a folder of datasets into a store, a batch a part, as one run that ends well.</summary>
internal static class SeedLoad
{
    private const string RunId = "seed";

    private static readonly IngestionRun Completed =
        new() { Id = RunId, State = RunState.Completed, StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

    /// <summary>Loads and ends the run.</summary>
    public static async Task RunAsync(IGraphStore store, string folder, CancellationToken cancellationToken)
    {
        var sequence = await LoadAsync(store, folder, cancellationToken);
        await EndAsync(store, sequence, cancellationToken);
    }

    /// <summary>Loads, and gives the place of the last batch.</summary>
    public static async Task<long> LoadAsync(IGraphStore store, string folder, CancellationToken cancellationToken)
    {
        var sequence = 0L;
        foreach (var dataset in await new SeedCatalog(Neo4jServers.Schema).FindAsync([folder], NoDiagnosticsExpected.Instance, cancellationToken))
        {
            foreach (var document in dataset.Documents)
            {
                var claimCount = 0L;
                await foreach (var part in document.ReadAsync(NoDiagnosticsExpected.Instance, cancellationToken))
                {
                    var batch = new WriteBatch { RunId = RunId, Sequence = ++sequence, Parts = [part with { FirstClaimOrdinal = claimCount }] };
                    await store.WriteAsync(batch, cancellationToken);
                    claimCount += part.Claims.Length;
                }
            }
        }

        return sequence;
    }

    /// <summary>Writes the run's record: it is done.</summary>
    public static Task EndAsync(IGraphStore store, long sequence, CancellationToken cancellationToken) => store.WriteAsync(
        new WriteBatch { RunId = RunId, Sequence = sequence + 1, Resolution = Resolution.Empty, Run = Completed }, cancellationToken);

    private sealed class NoDiagnosticsExpected : IDiagnosticSink
    {
        public static readonly NoDiagnosticsExpected Instance = new();

        public void Report(Diagnostic diagnostic) => Assert.Fail(diagnostic.ToString());
    }
}
