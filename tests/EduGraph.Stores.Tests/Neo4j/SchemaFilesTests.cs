using EduGraph.Neo4j;
using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Format;
using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Stores;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The files in <c>graph-schema/neo4j/</c>.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class SchemaFilesTests(Neo4jServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Constraints_file_says_what_the_program_makes()
    {
        var expected = string.Concat(
            SchemaCommands.Constraints(Neo4jServers.Schema)
                .Prepend("// Constraints: made before the first row. Derived from graph-schema/*.graphql; a test keeps this file equal.")
                .Append("// Indexes: made when the graph is there.")
                .Concat(SchemaCommands.Indexes(Neo4jServers.Schema))
                .Select(line => line.StartsWith("//", StringComparison.Ordinal) ? $"{line}\n" : $"{line};\n"));
        var file = Path.Combine(ProjectFolder.Find(), "graph-schema", "neo4j", "constraints.cypher");

        Assert.Equal(expected, await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task Constraints_and_indexes_are_there_and_online_after_a_projection()
    {
        var uri = await ArticleAsync();

        var constraints = await Neo4jServers.QueryAsync(uri, "SHOW CONSTRAINTS YIELD name RETURN name");
        Assert.Equal(SchemaCommands.Constraints(Neo4jServers.Schema).Count(command => command.Contains("CONSTRAINT", StringComparison.Ordinal)), constraints.Count);
        var offline = await Neo4jServers.QueryAsync(uri, "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name");
        Assert.Empty(offline);
        var plan = await Neo4jServers.QueryAsync(uri, "SHOW INDEXES YIELD name WHERE name = 'entity_names' RETURN name");
        Assert.Single(plan);
    }

    [Fact]
    public async Task Every_query_of_the_page_gives_an_answer()
    {
        var queries = await QueryPage.ReadAsync();
        Assert.InRange(queries.Count, 11, 100);
        var uri = await ArticleAsync();

        foreach (var query in queries)
        {
            var rows = await Neo4jServers.QueryAsync(uri, query);
            Assert.True(rows.Count > 0, $"no row: {query}");
        }
    }

    private async Task<string> ArticleAsync()
    {
        var uri = await servers.EmptyAsync(0);
        await using var store = await Neo4jServers.OpenAsync(uri);
        var graph = SampleGraph.Article();
        var run = new IngestionRun { Id = "run", State = RunState.Running, StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        await store.WriteAsync(Batch("run", 1, graph.Document()) with { Run = run }, Token);
        await using var access = new Neo4jAccess(new Neo4jGraphStoreOptions { Uri = uri });
        await GraphProjection.WriteAsync(access, Neo4jServers.Schema, () => Task.FromResult<IProjectedGraph>(graph), Token);
        return uri;
    }
}
