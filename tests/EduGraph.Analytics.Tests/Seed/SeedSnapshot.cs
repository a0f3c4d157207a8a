using System.Runtime.CompilerServices;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Analytics.Tests.Seed;

/// <summary>A snapshot of all of the seed data, made once for a class of tests.</summary>
public sealed class SeedSnapshot : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edugraph-");

    internal GraphSnapshot Snapshot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var schema = GraphSchemaReader.ReadFolder();
        await using var store = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = Path.Combine(_folder.FullName, "seed.db") });
        await store.OpenAsync(token);
        var pipeline = new IngestionPipeline(
            new SeedCatalog(schema), store, new ScoringResolver(), new IngestionOptions(), TimeProvider.System, NullLogger<IngestionPipeline>.Instance);
        await pipeline.RunAsync(new IngestionRequest { Paths = [Path.Combine(Root(), "seed-data")] }, new DiagnosticLog(), progress: null, token);
        Snapshot = await SnapshotBuilder.BuildAsync(store, schema, token);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
