using System.Diagnostics;
using EduGraph.Neo4j.Format;
using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Schema;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Benchmarks.Neo4j;

/// <summary>What anybody would write: the same nodes and relationships by UNWIND, over the same client, ten thousand a transaction.</summary>
internal static class PlainLoader
{
    private const int RowCount = 10_000;

    public static async Task<TimeSpan> LoadAsync(string uri, GraphSchema schema, IProjectedGraph graph)
    {
        foreach (var kind in schema.Kinds)
        {
            await Neo4jServer.QueryAsync(uri, $"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{kind.Name}) REQUIRE n.id IS UNIQUE");
        }

        await Neo4jServer.QueryAsync(uri, "CALL db.awaitIndexes()");
        await using IDriver driver = GraphDatabase.Driver(uri);
        await using IAsyncSession session = driver.AsyncSession();
        var watch = Stopwatch.StartNew();
        foreach (var kind in schema.Kinds.Where(kind => kind.Name != SchemaCommands.SourceKind))
        {
            foreach (var rows in graph.NodesOf(kind).Select(node => node.Properties).Chunk(RowCount))
            {
                await RunAsync(session, $"UNWIND $rows AS row CREATE (n:{kind.Name}) SET n = row", rows);
            }
        }

        foreach (var type in schema.RelationshipTypes)
        {
            foreach (var group in graph.RelationshipsOf(type).GroupBy(relationship => relationship.Ends))
            {
                var query = $"UNWIND $rows AS row MATCH (a:{group.Key.From} {"{id: row.from}"}) MATCH (b:{group.Key.To} {"{id: row.to}"}) "
                    + $"CREATE (a)-[r:{type}]->(b) SET r = row.properties";
                foreach (var rows in group.Select(Row).Chunk(RowCount))
                {
                    await RunAsync(session, query, rows);
                }
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
}
