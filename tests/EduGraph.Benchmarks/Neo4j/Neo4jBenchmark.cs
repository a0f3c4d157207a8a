using System.Diagnostics;
using System.Globalization;
using EduGraph.Benchmarks.Loading;
using EduGraph.Neo4j;
using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Benchmarks.Neo4j;

/// <summary>
/// A graph into Neo4j: as the store writes it, and its nodes and relationships alone beside a plain loader that creates the same, in turn on one
/// server; then a million rows out of it.
/// </summary>
internal static class Neo4jBenchmark
{
    private const int RoundCount = 5;
    private const int ReadRowCount = 1_000_000;

    public static async Task RunAsync(BenchmarkArguments arguments)
    {
        if (!Neo4jServer.CanStart)
        {
            Console.WriteLine($"The benchmark {Neo4jServer.NoHome}.");
            return;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("edugraph-");
        try
        {
            string graph = arguments.GraphFolder ?? SampleGraph.Write(Path.Combine(folder.FullName, "graph"), arguments.NodeCount);
            Environment.SetEnvironmentVariable(Neo4jServer.JavaVariable, ""); // the server is to run as it would in production
            await using Neo4jServer server = await Neo4jServer.StartAsync("--heap", "3g");
            GraphSchema schema = GraphSchemaReader.ReadFolder();
            SnapshotProjection projection = await LoadWholeAsync(server, schema, graph);
            await CompareAsync(server, schema, projection);
            await ReadAsync(server.Uri);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As an ingest does it: the record of all claims, and at the end of the run the labelled graph, its indexes, and which mention is which node.
    private static async Task<SnapshotProjection> LoadWholeAsync(Neo4jServer server, GraphSchema schema, string graph)
    {
        List<DocumentPart> parts = await LoadingBenchmark.ReadAsync(graph, schema);
        await using Neo4jGraphStore store = new(new Neo4jGraphStoreOptions { Uri = server.Uri }, schema);
        await store.OpenAsync(CancellationToken.None);
        Stopwatch watch = Stopwatch.StartNew();
        long sequence = await LoadingBenchmark.WriteAsync(store, parts);
        Say("the record: mentions and claims", parts.Sum(part => (long)part.Mentions.Length + part.Claims.Length), watch.Elapsed);
        watch.Restart();
        await store.WriteAsync(
            new WriteBatch
            {
                RunId = "run",
                Sequence = sequence + 1,
                Resolution = PropertyGraph.Stores.Resolution.Empty,
                Run = new IngestionRun { Id = "run", State = RunState.Completed, StartedAt = DateTimeOffset.UnixEpoch },
            },
            CancellationToken.None);
        Say("the end of the run: snapshot, labelled graph, mentions joined to it", await CountAsync(server, "MATCH (n) WHERE n.id IS NOT NULL RETURN count(n)"), watch.Elapsed);
        return new SnapshotProjection(await SnapshotBuilder.BuildAsync(store, schema, CancellationToken.None));
    }

    private static async Task CompareAsync(Neo4jServer server, GraphSchema schema, SnapshotProjection graph)
    {
        List<double> shares = [];
        for (int round = 1; round <= RoundCount; round++)
        {
            await ClearAsync(server);
            TimeSpan plainTime = await PlainLoader.LoadAsync(server.Uri, schema, graph);
            long rowCount = await CountRowsAsync(server);

            await ClearAsync(server);
            TimeSpan time = await WriteGraphAsync(server.Uri, schema, graph);
            if (rowCount != await CountRowsAsync(server))
            {
                throw new InvalidOperationException("The two loaders did not write the same graph.");
            }

            shares.Add(plainTime / time);
            Say($"round {round}: plain UNWIND loader, nodes and relationships", rowCount, plainTime);
            Say($"round {round}: the store's writer, the same", rowCount, time);
        }

        shares.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"of the plain loader's rate: {shares[0]:P0} to {shares[^1]:P0}, median {shares[shares.Count / 2]:P0}"));
    }

    private static async Task<TimeSpan> WriteGraphAsync(string uri, GraphSchema schema, SnapshotProjection graph)
    {
        Neo4jGraphStoreOptions options = new() { Uri = uri };
        await using Neo4jGraphStore store = new(options, schema);
        await store.OpenAsync(CancellationToken.None);
        await using Neo4jAccess access = new(options);
        ProjectionLease lease = new(access.Name);
        await lease.TakeAsync(access, CancellationToken.None);
        Stopwatch watch = Stopwatch.StartNew();
        await new ProjectionWriter(access, lease, CancellationToken.None).WriteGraphAsync(graph, schema);
        return watch.Elapsed;
    }

    // The kind Source is left out: its nodes are the record's own.
    private static async Task<long> CountRowsAsync(Neo4jServer server) =>
        await CountAsync(server, "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Source RETURN count(n)")
        + await CountAsync(server, "MATCH ()-[r]->() RETURN count(r)");

    // Indexes too: a loader must not pay for those that another left.
    private static async Task ClearAsync(Neo4jServer server)
    {
        await server.EmptyAsync();
        foreach (IRecord record in await Neo4jServer.QueryAsync(server.Uri, "SHOW CONSTRAINTS YIELD name RETURN name"))
        {
            await Neo4jServer.QueryAsync(server.Uri, $"DROP CONSTRAINT {record[0]}");
        }

        foreach (IRecord record in await Neo4jServer.QueryAsync(server.Uri, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
        {
            await Neo4jServer.QueryAsync(server.Uri, $"DROP INDEX {record[0]}");
        }
    }

    private static async Task ReadAsync(string uri)
    {
        await using IDriver driver = GraphDatabase.Driver(uri);
        await using IAsyncSession session = driver.AsyncSession();
        GC.Collect();
        long allocatedBefore = GC.GetTotalAllocatedBytes(), peak = 0;
        Stopwatch watch = Stopwatch.StartNew();
        IResultCursor cursor = await session.RunAsync(
            "UNWIND range(1, $count) AS i RETURN i, 'Institution ' + i AS name, i % 2 = 0 AS isEven, toFloat(i) AS weight", new { count = ReadRowCount });
        long rowCount = 0;
        while (await cursor.FetchAsync())
        {
            rowCount++;
            if (rowCount % 100_000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        Say("read a million rows of four columns", rowCount, watch.Elapsed);
        long perRow = (GC.GetTotalAllocatedBytes() - allocatedBefore) / rowCount;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated {perRow} bytes a row, at most {peak / 1_048_576} MiB on the heap"));
    }

    private static async Task<long> CountAsync(Neo4jServer server, string query) => (long)(await Neo4jServer.QueryAsync(server.Uri, query))[0][0]!;

    private static void Say(string what, long rowCount, TimeSpan time) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-72} {time.TotalSeconds,8:0.00} s {rowCount / time.TotalSeconds,12:#,0} a second"));
}
