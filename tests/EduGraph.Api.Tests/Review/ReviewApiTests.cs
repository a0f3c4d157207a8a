using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EduGraph.Api.Review;
using EduGraph.Api.Tests.Hosting;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Api.Tests.Review;

public sealed class ReviewApiTests
{
    private const string Key = "a key of sixteen";
    private const string Accept = """mutation { acceptMerge(input: { id: "x", reason: "same seal" }) { outcome { revision changes { before { id } after { id mentionCount } } decisions { id verdict author reason first { source ref } second { ref } } } errors { __typename ... on Error { message } ... on DecisionRefusedError { code } ... on UnknownIdError { id } } } }""";

    private readonly StubDesk _desk = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_gives_what_is_asked_with_reasons_and_wordings()
    {
        await using var server = await StartAsync();
        var data = await server.AskAsync(
            "{ reviewQueue { totalCount nodes { status kind score reasons first { ref source { id } names { value language locator } } second { name node { id } } decision { author } } } }");

        Assert.Equal(
            """{"totalCount":1,"nodes":[{"status":"ASKED","kind":"INSTITUTION","score":0.7,"reasons":["like names (+2.0)"],"first":{"ref":"ins-cn","source":{"id":"news"},"names":[{"value":"Alpha University","language":"en","locator":null},{"value":"阿尔法大学","language":"zh","locator":"paragraph 2"}]},"second":{"name":"University of Alpha","node":{"id":"b"}},"decision":null}]}""",
            data.GetProperty("reviewQueue").GetRawText());
    }

    [Fact]
    public async Task Queue_is_filtered_by_status_kind_and_score_and_paged()
    {
        await using var server = await StartAsync();
        Assert.Equal(3, await CountAsync(server, "status: [ASKED, MERGED, ACCEPTED, REJECTED]"));
        Assert.Equal(1, await CountAsync(server, "status: [ASKED, REJECTED], kinds: [PERSON]"));
        Assert.Equal(1, await CountAsync(server, "minScore: 0.7"));
        Assert.Equal(0, await CountAsync(server, "minScore: 0.71"));
        Assert.Equal(0, await CountAsync(server, "maxScore: 0.69"));

        var page = (await server.AskAsync("{ reviewQueue(status: [ASKED, MERGED], first: 1) { pageInfo { hasNextPage endCursor } nodes { status } } }")).GetProperty("reviewQueue");
        Assert.Equal("MERGED", page.GetProperty("nodes")[0].GetProperty("status").GetString());
        var next = await server.AskAsync(
            "query ($after: String) { reviewQueue(status: [ASKED, MERGED], first: 1, after: $after) { pageInfo { hasNextPage } nodes { status } } }",
            new { after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString() });
        Assert.Equal("""{"pageInfo":{"hasNextPage":false},"nodes":[{"status":"ASKED"}]}""", next.GetProperty("reviewQueue").GetRawText());
        Assert.Contains("\\\"minScore\\\" is 2; expected 0 to 1.", (await server.PostAsync("{ reviewQueue(minScore: 2) { totalCount } }")).GetRawText());
    }

    [Fact]
    public async Task Node_is_explained_by_its_mentions_and_what_joined_them()
    {
        _desk.Decisions.Add(new ReviewDecision(MergeId.Of(new("news", "per-1"), new("register", "p")), new("news", "per-1"), new("register", "p"), "DIFFERENT", "Mei", "2026-01-02", "two faces"));
        await using var server = await StartAsync();
        var data = await server.AskAsync(
            """{ node: mergeExplanation(id: "ins-cn") { node { id } mentions { ref source { id } } merges { status decision { author isByRules } } others { status } } person: mergeExplanation(id: "p") { others { status decision { author decidedAt reason isByRules } } } none: mergeExplanation(id: "x") { node { id } } }""");

        Assert.Equal(
            """{"node":{"id":"ins-cn"},"mentions":[{"ref":"ins-cn","source":{"id":"news"}},{"ref":"a","source":{"id":"register"}}],"merges":[{"status":"MERGED","decision":{"author":"rules stub-1","isByRules":true}}],"others":[{"status":"ASKED"}]}""",
            data.GetProperty("node").GetRawText());
        Assert.Equal(
            """{"others":[{"status":"REJECTED","decision":{"author":"Mei","decidedAt":"2026-01-02","reason":"two faces","isByRules":false}}]}""",
            data.GetProperty("person").GetRawText());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("none").ValueKind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer a key of sixteem")]
    [InlineData("Basic a key of sixteen")]
    public async Task Who_has_no_key_changes_nothing(string? authorization)
    {
        await using var server = await StartAsync();
        foreach (var accept in new[] { "application/json", "application/graphql-response+json", "text/event-stream" })
        {
            using var response = await PostAsync(server, Accept, authorization, accept);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
            Assert.Equal("UNAUTHENTICATED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.False(answer.TryGetProperty("data", out _));
        }

        Assert.Empty(_desk.Requests);
    }

    [Fact]
    public async Task Over_a_socket_a_change_needs_a_key_too()
    {
        await using var server = await StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync(JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query = Accept } }));

        var message = await client.ReadJsonAsync();

        Assert.Equal("error", message.GetProperty("type").GetString());
        Assert.Contains("UNAUTHENTICATED", message.GetRawText());
        Assert.Empty(_desk.Requests);
    }

    [Fact]
    public async Task Decision_is_made_in_the_name_of_the_key_and_the_next_query_sees_it()
    {
        await using var server = await StartAsync();
        using var response = await PostAsync(server, Accept, $"Bearer {Key}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"data":{"acceptMerge":{"outcome":{"revision":2,"changes":[{"before":[{"id":"b"},{"id":"ins-cn"}],"after":[{"id":"ins-cn","mentionCount":3}]}],"decisions":[{"id":"ID","verdict":"SAME","author":"Mei","reason":"same seal","first":{"source":"news","ref":"ins-cn"},"second":{"ref":"b"}}]},"errors":null}}}"""
                .Replace("ID\",\"verdict", $"{MergeId.Of(new("news", "ins-cn"), new("register", "b"))}\",\"verdict", StringComparison.Ordinal),
            await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(("x", ReviewAction.Accept, "Mei", false), (_desk.Requests[0].Id, _desk.Requests[0].Action, _desk.Requests[0].Author, _desk.Requests[0].IsPreview));
        Assert.Equal("ins-cn", (await server.AskAsync("""{ node(id: "b") { id } }""")).GetProperty("node").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Changes_of_one_request_are_made_one_after_the_other()
    {
        await using var server = await StartAsync();
        using var response = await PostAsync(
            server,
            """mutation { a: undoDecision(input: { id: "1", reason: "r" }) { outcome { revision } } b: splitNode(input: { id: "2", mentions: [{ source: "news", ref: "ins-cn" }], reason: "r", dryRun: true }) { outcome { revision } } c: rejectMerge(input: { id: "3", other: "4", reason: "r" }) { outcome { revision } } }""",
            $"bearer {Key}");

        Assert.Equal(
            """{"data":{"a":{"outcome":{"revision":2}},"b":{"outcome":{"revision":3}},"c":{"outcome":{"revision":3}}}}""", await response.Content.ReadAsStringAsync(Token));
        Assert.Equal([1, 2, 2], _desk.Revisions);
        Assert.Equal([ReviewAction.Undo, ReviewAction.Split, ReviewAction.Reject], _desk.Requests.Select(request => request.Action));
        Assert.Equal([new MentionKey("news", "ins-cn")], _desk.Requests[1].Mentions);
        Assert.Equal("4", _desk.Requests[2].OtherId);
    }

    [Theory]
    [InlineData(ReviewException.UnknownId, """[{"__typename":"UnknownIdError","message":"m","id":"x"}]""")]
    [InlineData(ReviewException.Ineffective, """[{"__typename":"DecisionRefusedError","message":"m","code":"DECISION_WITHOUT_EFFECT"}]""")]
    public async Task What_stands_against_a_decision_is_an_error_of_the_payload(string code, string errors)
    {
        _desk.Failure = new ReviewException(code, "m");
        await using var server = await StartAsync();
        using var response = await PostAsync(server, Accept, $"Bearer {Key}");

        Assert.Equal("{\"data\":{\"acceptMerge\":{\"outcome\":null,\"errors\":" + errors + "}}}", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Store_that_fails_is_an_error_that_says_what_was_kept()
    {
        _desk.Failure = new GraphStoreException("secret path", isTransient: false);
        await using var server = await StartAsync();
        using var response = await PostAsync(server, Accept, $"Bearer {Key}");
        var answer = await response.Content.ReadAsStringAsync(Token);

        Assert.Contains("\"code\":\"STORE_FAILED\"", answer);
        Assert.DoesNotContain("secret", answer);
    }

    [Fact]
    public async Task Key_in_a_query_by_get_does_not_let_a_mutation_through()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Accept));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Key}");
        using var response = await server.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Empty(_desk.Requests);
    }

    private async Task<ApiServer> StartAsync()
    {
        var server = await ApiServer.StartAsync(graph: ReviewWorld.Create(), editors: EditorKeys.Parse($"Wu: {new string('w', 16)}; Mei: {Key}"), desk: _desk);
        _desk.Store = server.Store;
        return server;
    }

    private static async Task<int> CountAsync(ApiServer server, string arguments) =>
        (await server.AskAsync($$"""{ reviewQueue({{arguments}}) { totalCount } }""")).GetProperty("reviewQueue").GetProperty("totalCount").GetInt32();

    private static async Task<HttpResponseMessage> PostAsync(ApiServer server, string query, string? authorization, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await server.Client.SendAsync(request, Token);
    }
}
