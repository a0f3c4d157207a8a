using System.Diagnostics;
using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>
/// How fast a large graph is loaded, beside a plain loader that creates the same nodes and relationships over the same client. Takes minutes, so
/// it runs only when asked: <c>-explicit only -class "*LoadRateTests" -showLiveOutput</c>.
/// </summary>
public sealed class LoadRateTests
{
    private const string FolderVariable = "EDUGRAPH_BENCH_GRAPH";
    private const int RowCount = 10_000;
    private const double ShareMin = 0.9;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Labelled_graph_is_written_at_nine_tenths_of_the_rate_of_a_plain_loader_at_least()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        Assert.SkipUnless(Directory.Exists(folder), $"set {FolderVariable} to a folder with nodes.jsonl and rels.jsonl");
        await using var server = await Neo4jServer.StartAsync("--heap", "2g");
        await using var plainServer = await Neo4jServer.StartAsync("--heap", "2g");
        await using var store = await Neo4jServers.OpenAsync(server.Uri);

        var watch = Stopwatch.StartNew();
        var sequence = await SeedLoad.LoadAsync(store, folder, Token);
        var recordTime = watch.Elapsed;
        var rowCount = (long)(await Neo4jServers.QueryAsync(server.Uri, "MATCH (n) WHERE n:Claim OR n:Mention RETURN count(n)"))[0][0]!;
        Say($"record: {rowCount} mentions and claims in {recordTime.TotalSeconds:F1} s, {rowCount / recordTime.TotalSeconds:F0} a second");

        watch.Restart();
        var graph = new SnapshotProjection(await SnapshotBuilder.BuildAsync(store, Neo4jServers.Schema, Token));
        var snapshotTime = watch.Elapsed;
        var plainTime = await LoadPlainlyAsync(plainServer.Uri, graph);

        watch.Restart();
        await SeedLoad.EndAsync(store, sequence, Token);
        var endTime = watch.Elapsed;

        // What stands in one graph and not in the other: the record, and which mention is which node.
        const string CountNodes = "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Document AND NOT n:IngestionRun RETURN count(n)";
        const string CountTies = "MATCH ()-[r]->() WHERE NOT type(r) IN ['IN', 'ABOUT', 'IDENTIFIES'] RETURN count(r)";
        var nodeCount = (long)(await Neo4jServers.QueryAsync(server.Uri, CountNodes))[0][0]!;
        var tieCount = (long)(await Neo4jServers.QueryAsync(server.Uri, CountTies))[0][0]!;
        Assert.Equal(nodeCount, (await Neo4jServers.QueryAsync(plainServer.Uri, CountNodes))[0][0]);
        Assert.Equal(tieCount, (await Neo4jServers.QueryAsync(plainServer.Uri, CountTies))[0][0]);
        var share = plainTime.TotalSeconds / (endTime - snapshotTime).TotalSeconds;
        Say($"snapshot: {snapshotTime.TotalSeconds:F1} s; plain loader: {nodeCount} nodes and {tieCount} relationships in {plainTime.TotalSeconds:F1} s; "
            + $"the same with mentions joined, indexes and comparison: {(endTime - snapshotTime).TotalSeconds:F1} s, {share:P0} of the plain rate");
        Assert.InRange(share, ShareMin, double.MaxValue);
    }

    private static async Task<TimeSpan> LoadPlainlyAsync(string uri, IProjectedGraph graph)
    {
        foreach (var kind in Neo4jServers.Schema.Kinds)
            await Neo4jServers.QueryAsync(uri, $"CREATE CONSTRAINT FOR (n:{kind.Name}) REQUIRE n.id IS UNIQUE");
        await Neo4jServers.QueryAsync(uri, "CALL db.awaitIndexes()");
        await using var driver = GraphDatabase.Driver(uri);
        await using var session = driver.AsyncSession();
        var watch = Stopwatch.StartNew();
        foreach (var kind in Neo4jServers.Schema.Kinds)
        {
            foreach (var rows in graph.NodesOf(kind).Select(node => node.Properties).Chunk(RowCount))
                await RunAsync(session, $"UNWIND $rows AS row CREATE (n:{kind.Name}) SET n = row", rows);
        }

        foreach (var type in Neo4jServers.Schema.RelationshipTypes)
        {
            foreach (var group in graph.RelationshipsOf(type).GroupBy(relationship => relationship.Ends))
            {
                var query = $"UNWIND $rows AS row MATCH (a:{group.Key.From} {"{id: row.from}"}) MATCH (b:{group.Key.To} {"{id: row.to}"}) "
                    + $"CREATE (a)-[r:{type}]->(b) SET r = row.properties";
                foreach (var rows in group.Select(Row).Chunk(RowCount)) await RunAsync(session, query, rows);
            }
        }

        return watch.Elapsed;
    }

    private static Dictionary<string, object?> Row(ProjectedRelationship relationship) => new()
    {
        ["from"] = relationship.FromId,
        ["to"] = relationship.ToId,
        ["properties"] = relationship.Properties,
    };

    private static Task RunAsync(IAsyncSession session, string query, IReadOnlyList<Dictionary<string, object?>> rows) =>
        session.ExecuteWriteAsync(async runner =>
            await (await runner.RunAsync(query, new Dictionary<string, object?> { ["rows"] = rows })).ConsumeAsync());

    private static void Say(string text) => TestContext.Current.TestOutputHelper!.WriteLine(text);
}
