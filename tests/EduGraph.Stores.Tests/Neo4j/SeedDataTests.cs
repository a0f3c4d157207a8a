using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using Neo4j.Driver;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The data that comes with the project, in both stores.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class SeedDataTests(Neo4jServers servers) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Both_stores_hold_the_same_and_cypher_tells_the_partners_of_the_article()
    {
        var uri = await servers.EmptyAsync(0);
        await using var neo4j = await Neo4jServers.OpenAsync(uri);
        await using var sqlite = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = _folder.NewFile("seed.db") });

        var seedData = Path.Combine(ProjectFolder.Find(), "seed-data");
        await SeedLoad.RunAsync(neo4j, seedData, Token);
        await SeedLoad.RunAsync(sqlite, seedData, Token);

        Assert.Equal(await StoreHash.ComputeAsync(sqlite, Token), await StoreHash.ComputeAsync(neo4j, Token));
        Assert.Empty(await neo4j.VerifyAsync(Token));
        var rows = await Neo4jServers.QueryAsync(
            uri,
            """
            MATCH (:Institution {name: 'Kuala Lumpur University of Science and Technology'})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(p)
            RETURN a.name, collect(p.name)
            """);
        Assert.Contains(rows, row => row[1].As<List<string>>().Order(StringComparer.Ordinal).SequenceEqual(
        [
            "Guangxi Jiaoke Group Co., Ltd.",
            "Guangxi Vocational and Technical College of Communications",
            "Malaysia–China International Education Center",
        ]));
        // All have an answer in the graph made for them (SchemaFilesTests); what the seed data has no answer to depends on the seed data.
        var answeredCount = 0;
        foreach (var query in await QueryPage.ReadAsync())
        {
            if ((await Neo4jServers.QueryAsync(uri, query)).Count > 0) answeredCount++;
        }

        Assert.InRange(answeredCount, 11, int.MaxValue);
    }
}
