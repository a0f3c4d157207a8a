using System.Diagnostics;
using System.Globalization;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Benchmarks.Loading;

/// <summary>Rows a second (mentions and claims) on the way from JSON Lines to a snapshot, beside plain prepared inserts of the same rows.</summary>
internal static class LoadingBenchmark
{
    private const int BatchRowCount = IngestionOptions.BatchRowCountDefault;

    public static async Task RunAsync(BenchmarkArguments arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("edugraph-");
        try
        {
            string graph = arguments.GraphFolder ?? SampleGraph.Write(Path.Combine(folder.FullName, "graph"), arguments.NodeCount);
            await RunAsync(graph, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string graph, string folder)
    {
        GraphSchema schema = GraphSchemaReader.ReadFolder();
        List<DocumentPart> parts = await ReadAsync(graph, schema);
        long rowCount = parts.Sum(part => (long)part.Mentions.Length + part.Claims.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rowCount:#,0} rows"));

        await MeasureAsync("read and validate", rowCount, async () => await ReadAsync(graph, schema));
        await MeasureAsync("plain prepared inserts", rowCount, () => PlainInserts.Write(Path.Combine(folder, "plain.db"), parts, BatchRowCount));
        await using SqliteGraphStore store = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(folder, "store.db") });
        await MeasureAsync("the store, same rows", rowCount, () => WriteAsync(store, parts));
        parts.Clear();
        await MeasureAsync("read the store", rowCount, () => store.ReadAsync(new NullVisitor(), CancellationToken.None));
        await MeasureAsync("build a snapshot", rowCount, () => SnapshotBuilder.BuildAsync(store, schema, CancellationToken.None));
        await using SqliteGraphStore whole = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(folder, "whole.db") });
        await MeasureAsync("ingest, whole", rowCount, () => IngestAsync(graph, schema, whole));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory at the end",-24} {Environment.WorkingSet / 1_048_576,12:#,0} MiB"));
    }

    private static async Task MeasureAsync(string what, long rowCount, Func<Task> action)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        await action();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24} {seconds,8:0.00} s {rowCount / seconds,12:#,0} rows/s"));
    }

    /// <summary>Reads and validates the whole graph.</summary>
    public static async Task<List<DocumentPart>> ReadAsync(string graph, GraphSchema schema)
    {
        DiagnosticLog faults = new();
        List<DocumentPart> parts = [];
        foreach (SeedDataset dataset in await new SeedCatalog(schema).FindAsync([graph], faults, CancellationToken.None))
        {
            foreach (ISeedDocument document in dataset.Documents)
            {
                await foreach (DocumentPart part in DocumentFeed.ReadAsync(document, unfinished: null, faults, CancellationToken.None))
                {
                    parts.Add(part);
                }
            }
        }

        return faults.Count == 0 ? parts : throw new InvalidOperationException($"The graph has {faults.Count} faults, first {faults.Kept[0]}");
    }

    /// <summary>Writes the parts in batches of one run, and gives the place of the last.</summary>
    public static async Task<long> WriteAsync(IGraphStore store, List<DocumentPart> parts)
    {
        List<DocumentPart> batch = [];
        long sequence = 0;
        int rowCount = 0;
        foreach (DocumentPart part in parts)
        {
            batch.Add(part);
            rowCount += part.Mentions.Length + part.Claims.Length;
            if (rowCount >= BatchRowCount || part == parts[^1])
            {
                await store.WriteAsync(new WriteBatch { RunId = "run", Sequence = ++sequence, Parts = [.. batch] }, CancellationToken.None);
                batch.Clear();
                rowCount = 0;
            }
        }

        return sequence;
    }

    private static Task IngestAsync(string graph, GraphSchema schema, SqliteGraphStore store) => new IngestionPipeline(
        new SeedCatalog(schema),
        store,
        new ScoringResolver(),
        new IngestionOptions(),
        TimeProvider.System,
        NullLogger<IngestionPipeline>.Instance).RunAsync(new IngestionRequest { Paths = [graph] }, new DiagnosticLog(), progress: null, CancellationToken.None);
}
