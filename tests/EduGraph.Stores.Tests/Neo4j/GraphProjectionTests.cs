using System.Text.Json;
using EduGraph.Neo4j;
using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using Neo4j.Driver;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class GraphProjectionTests(Neo4jServers servers)
{
    // Every so many messages: a whole projection each would be minutes.
    private const int StrideCount = 24;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_and_relationships_stand_with_labels_types_and_properties()
    {
        var uri = await ArticleAsync();

        await ProjectAsync(uri, SampleGraph.Article());

        var partners = await Neo4jServers.QueryAsync(
            uri,
            """
            MATCH (:Institution {name: 'Kuala Lumpur University of Science and Technology'})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(p)
            RETURN a.name, collect(p.name)
            """);
        Assert.Equal("Four-party agreement", Assert.Single(partners)[0]);
        Assert.Equal(["Guangxi Vocational and Technical College of Communications"], partners[0][1].As<List<string>>());
        var signature = Assert.Single(await Neo4jServers.QueryAsync(uri, "MATCH (:Person {id: 'wu'})-[s:SIGNED]->(a) RETURN s, a.signedOn"));
        Assert.Equal("klust", signature[0].As<IRelationship>()["onBehalfOf"]);
        Assert.Equal("2025-09-15", signature[1]);
        Assert.Equal(
            9L, (await Neo4jServers.QueryAsync(uri, "MATCH (:Source)<-[:IN]-(:Mention)-[:IDENTIFIES]->(n) RETURN count(DISTINCT n)"))[0][0]);
        Assert.Equal(1L, (await Neo4jServers.QueryAsync(uri, "MATCH (s:GraphStore) RETURN s.projectedRevision"))[0][0]);
    }

    [Fact]
    public async Task Completed_run_shows_what_its_documents_say()
    {
        var uri = await ArticleAsync();
        await ProjectAsync(uri, SampleGraph.Article());
        var expected = await DumpAsync(uri);
        uri = await ArticleAsync();
        await using var store = await Neo4jServers.OpenAsync(uri);
        var run = new IngestionRun { Id = "run", State = RunState.Completed, StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

        await store.WriteAsync(Batch("run", 2) with { Run = run }, Token);

        Assert.Equal(expected, await DumpAsync(uri));
    }

    [Fact]
    public async Task What_differs_is_set_right_and_what_was_changed_by_hand_too()
    {
        var uri = await ArticleAsync();
        await ProjectAsync(uri, SampleGraph.Article());
        await Neo4jServers.QueryAsync(uri, "MATCH (a {id: 'klust'}) SET a.name = 'by hand', a.more = 1");
        await Neo4jServers.QueryAsync(uri, "MATCH (a {id: 'klust'})-[r:PARTY_TO]->(b) CREATE (a)-[again:PARTY_TO]->(b) SET again = r");
        await Neo4jServers.QueryAsync(uri, "MATCH (a {id: 'gvtcc'})-[r:PARTY_TO]->(b {id: 'agr'}) SET r.capacity = 'by hand'");
        await Neo4jServers.QueryAsync(uri, "CREATE (:Person {id: 'nobody', name: 'Nobody'})");

        await ProjectAsync(uri, Later());

        var changed = await DumpAsync(uri);
        uri = await ArticleAsync();
        await ProjectAsync(uri, Later());
        Assert.Equal(await DumpAsync(uri), changed);
    }

    [Fact]
    public async Task Projection_cut_at_any_message_ends_the_same_when_it_is_begun_anew()
    {
        var uri = await ArticleAsync();
        await ProjectAsync(uri, SampleGraph.Article());
        await using var proxy = new FaultProxy { Target = new Uri(uri) };
        await ProjectAsync($"bolt://{proxy.Address}", Later());
        var expected = await DumpAsync(uri);
        var messageCount = proxy.Restart().FromServer;
        foreach (var index in Enumerable.Range(0, messageCount / StrideCount).Select(i => i * StrideCount))
        {
            uri = await ArticleAsync();
            await ProjectAsync(uri, SampleGraph.Article());
            proxy.Arm(fromServer: true, index, FaultKind.Cut);
            await Record.ExceptionAsync(() => ProjectAsync($"bolt://{proxy.Address}", Later()));
            Assert.True(proxy.HasStruck);
            // The lease of the one that was cut off would be waited for; its process is gone.
            await Neo4jServers.QueryAsync(uri, "MATCH (s:GraphStore) REMOVE s.projecting, s.projectingUntil");

            await ProjectAsync(uri, Later());

            Assert.Equal(expected, await DumpAsync(uri));
        }
    }

    [Fact]
    public async Task One_process_at_a_time_projects_and_one_that_lost_its_lease_stops()
    {
        var uri = await ArticleAsync();
        await using var access = new Neo4jAccess(new Neo4jGraphStoreOptions { Uri = uri });
        ProjectionLease first = new(uri), second = new(uri);
        await first.TakeAsync(access, Token);
        // As if it had been renewed all the time, however slow the machine.
        await Neo4jServers.QueryAsync(uri, "MATCH (s:GraphStore) SET s.projectingUntil = timestamp() + 3600000");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.TakeAsync(access, limit.Token));

        await Neo4jServers.QueryAsync(uri, "MATCH (s:GraphStore) SET s.projectingUntil = timestamp() - 1");
        await second.TakeAsync(access, Token);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => access.WriteAsync(
            async runner =>
            {
                await first.RenewAsync(runner);
                return true;
            },
            Token));
        Assert.True(error.IsTransient);
    }

    private static SampleGraph Later()
    {
        var graph = SampleGraph.Article();
        graph.Node("Institution", "gvtcc", ["Guangxi Transport Vocational and Technical College"], ("country", "CN"), ("studentCount", 12_000L));
        graph.Node("Person", "li", ["Li Hua"]);
        graph.Tie("SIGNED", "li", "agr-2");
        graph.Tie("PARTY_TO", "klust", "agr-2");
        graph.RemoveTie("SPOKE_AT", "wu");
        graph.RemoveNode("centre");
        return graph;
    }

    private async Task<string> ArticleAsync()
    {
        var uri = await servers.EmptyAsync(0);
        await using var store = await Neo4jServers.OpenAsync(uri);
        await store.WriteAsync(Batch("run", 1, SampleGraph.Article().Document()), Token);
        return uri;
    }

    private static async Task ProjectAsync(string uri, SampleGraph graph)
    {
        await using var access = new Neo4jAccess(new Neo4jGraphStoreOptions { Uri = uri });
        await GraphProjection.WriteAsync(access, Neo4jServers.Schema, () => Task.FromResult<IProjectedGraph>(graph), Token);
    }

    // Everything but the record, as texts in an order.
    private static async Task<List<string>> DumpAsync(string uri)
    {
        var nodes = await Neo4jServers.QueryAsync(
            uri, "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Document AND NOT n:IngestionRun RETURN labels(n)[0], properties(n)");
        var ties = await Neo4jServers.QueryAsync(
            uri, "MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['IN', 'ABOUT'] RETURN coalesce(a.id, a.ref) + ' ' + type(r) + ' ' + b.id, properties(r)");
        return [.. nodes.Concat(ties).Select(row => $"{row[0]} {JsonSerializer.Serialize(Sorted(row[1]))}").Order(StringComparer.Ordinal)];
    }

    private static SortedDictionary<string, object?> Sorted(object? properties) =>
        new(properties.As<Dictionary<string, object?>>(), StringComparer.Ordinal);
}
