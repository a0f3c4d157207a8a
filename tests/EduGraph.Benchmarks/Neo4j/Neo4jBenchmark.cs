using System.Diagnostics;
using System.Globalization;
using EduGraph.Benchmarks.Loading;
using EduGraph.Neo4j;
using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Benchmarks.Neo4j;

/// <summary>
/// A graph into Neo4j beside a plain loader that creates the same nodes and relationships on the same server, in turn; and a million rows out of it.
/// </summary>
internal static class Neo4jBenchmark
{
    private const int RoundCount = 2;
    private const int ReadRowCount = 1_000_000;

    // What stands in both graphs: not the record, nor which mention is which node.
    private const string CountNodes = "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Document AND NOT n:IngestionRun RETURN count(n)";
    private const string CountTies = "MATCH ()-[r]->() WHERE NOT type(r) IN ['IN', 'ABOUT', 'IDENTIFIES'] RETURN count(r)";

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
            await using Neo4jServer server = await Neo4jServer.StartAsync("--heap", "3g");
            for (int round = 1; round <= RoundCount; round++)
            {
                await LoadAsync(server, graph, round);
            }

            await ReadAsync(server.Uri);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LoadAsync(Neo4jServer server, string graph, int round)
    {
        GraphSchema schema = GraphSchemaReader.ReadFolder();
        List<DocumentPart> parts = await LoadingBenchmark.ReadAsync(graph, schema);
        await server.EmptyAsync();
        await using Neo4jGraphStore store = new(new Neo4jGraphStoreOptions { Uri = server.Uri }, schema);
        await store.OpenAsync(CancellationToken.None);

        Stopwatch watch = Stopwatch.StartNew();
        long sequence = await LoadingBenchmark.WriteAsync(store, parts);
        long rowCount = parts.Sum(part => (long)part.Mentions.Length + part.Claims.Length);
        Say($"round {round}: the record, mentions and claims", rowCount, watch.Elapsed);
        parts.Clear();

        watch.Restart();
        SnapshotProjection projection = new(await SnapshotBuilder.BuildAsync(store, schema, CancellationToken.None));
        TimeSpan snapshotTime = watch.Elapsed;

        // The end of a run builds the same snapshot and writes the labelled graph from it.
        watch.Restart();
        await store.WriteAsync(
            new WriteBatch
            {
                RunId = "run",
                Sequence = sequence + 1,
                Resolution = Resolution.Empty,
                Run = new IngestionRun { Id = "run", State = RunState.Completed, StartedAt = DateTimeOffset.UnixEpoch },
            },
            CancellationToken.None);
        TimeSpan graphTime = watch.Elapsed - snapshotTime;
        (long nodeCount, long tieCount) = (await CountAsync(server.Uri, CountNodes), await CountAsync(server.Uri, CountTies));

        await server.EmptyAsync();
        TimeSpan plainTime = await PlainLoader.LoadAsync(server.Uri, schema, projection);
        if ((nodeCount, tieCount) != (await CountAsync(server.Uri, CountNodes), await CountAsync(server.Uri, CountTies)))
        {
            throw new InvalidOperationException("The two loaders did not write the same graph.");
        }

        Say($"round {round}: labelled graph, {nodeCount:#,0} nodes, {tieCount:#,0} ties", nodeCount + tieCount, graphTime);
        Say($"round {round}: plain UNWIND loader, the same", nodeCount + tieCount, plainTime);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {plainTime / graphTime:P0} of the plain loader's rate"));
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

    private static async Task<long> CountAsync(string uri, string query) => (long)(await Neo4jServer.QueryAsync(uri, query))[0][0]!;

    private static void Say(string what, long rowCount, TimeSpan time) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-72} {time.TotalSeconds,8:0.00} s {rowCount / time.TotalSeconds,12:#,0} a second"));
}
