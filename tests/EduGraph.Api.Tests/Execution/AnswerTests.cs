using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Execution;

/// <summary>Whole answers over a tiny graph, held to committed files.</summary>
public sealed class AnswerTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("node", """
        { node(id: "ins-cn") { __typename id kind name chinese: name(language: "zh") formerIds
          names { value language script type sources { source { id title publisher publishedOn { value precision original } } locator } }
          externalIds { scheme value } sources { source { id } locator }
          claims(first: 50) { totalCount nodes { property value language rank confidence locator source { id } subject { id } object { id } qualifiers { name value } } }
          ... on Institution { type country establishedOn { value precision original } agreements { totalCount edges { capacity relationship { id type } sources { source { id } locator } node { id signedOn { value } } } } } } }
        """)]
    [InlineData("person", """
        { people { nodes { name roles { edges { from { value } node { title body { id name } } } } signed { edges { as onBehalfOf { id } node { id } } } } } }
        """)]
    [InlineData("network", """
        { neighbourhood(of: ["ins-my"], depth: 2) { truncated nodes { id } relationships { id type from { id } to { id } properties { name value } sources { source { id } } } }
          paths(from: "ins-my", to: "ins-tl") { length nodes { id } relationships { id } }
          commonPartners(of: ["ins-my", "ins-tl"]) { partner { id node { id } } weight ties { from { id } to { id } count weight } }
          cooperation(where: { crossBorder: true }) { projections weight rule nodeCount tieCount nodes { totalCount nodes { id label country degree } }
            ties { totalCount nodes { from { id } to { id } count weight evidence { projection node { id } between { id } relationships { id } } } } } }
        """)]
    [InlineData("conflicts", """
        { conflicts { totalCount nodes { kind property node { id } body { id } relationship { id } values { value isBest publisherCount node { id } sources { source { id } locator } } } } }
        """)]
    [InlineData("sources", """
        { sources { nodes { id title url publisher mentions { ref kind name locator node { id } } nodes { nodes { id } } claims(first: 2) { totalCount nodes { property value } } } }
          search(text: "alpha univ") { totalCount edges { score matchedName { value } node { id } } }
          statistics { revision nodeCount relationshipCount claimCount sourceCount mentionCount conflictCount kinds { kind count } } ingestionRuns { id } }
        """)]
    public async Task Answer_equals_the_committed_one(string name, string query)
    {
        await using var server = await ApiServer.StartAsync();
        var data = await server.AskAsync(query);

        GoldenFile.Check($"tests/EduGraph.Api.Tests/Execution/Answers/{name}.json", JsonSerializer.Serialize(data, Indented) + "\n");
    }

    [Fact]
    public async Task Request_sees_one_snapshot_and_the_next_one_sees_the_next()
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(1, (await server.AskAsync("{ statistics { revision } }")).GetProperty("statistics").GetProperty("revision").GetInt32());

        server.Store.Replace(SmallWorld.Many([1]));
        await server.Follower.FollowAsync(CancellationToken.None);

        var statistics = (await server.AskAsync("{ statistics { revision nodeCount } }")).GetProperty("statistics");
        Assert.Equal(2, statistics.GetProperty("revision").GetInt32());
        Assert.Equal(3, statistics.GetProperty("nodeCount").GetInt32());
    }

    [Fact]
    public async Task Answers_go_on_and_readiness_says_so_while_the_store_is_away()
    {
        await using var server = await ApiServer.StartAsync();
        server.Store.IsAway = true;
        await Assert.ThrowsAsync<PropertyGraph.Stores.GraphStoreException>(() => server.Follower.FollowAsync(CancellationToken.None));

        Assert.Contains("\"storeIsReachable\":false", await server.Client.GetStringAsync("/readyz"));
        await server.AskAsync("{ statistics { revision } }");
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_store_has_been_read()
    {
        await using var server = await ApiServer.StartAsync(isAway: true);
        using var ready = await server.Client.GetAsync("/readyz");
        using var answer = await server.Client.GetAsync("/graphql?query={statistics{nodeCount}}");

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("alive", await server.Client.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task Start_page_says_what_is_missing_where_the_pages_are_not_built()
    {
        await using var server = await ApiServer.StartAsync();

        Assert.Contains("Node.js", await server.Client.GetStringAsync("/"));
    }
}
