using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Http;

public sealed class LimitTests
{
    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "PAGE_SIZE_EXCEEDED")]
    public async Task Page_holds_up_to_the_limit_and_the_error_says_both_numbers(int first, string? code)
    {
        await using var server = await ApiServer.StartAsync();
        var answer = await server.PostAsync("query ($first: Int) { institutions(first: $first) { nodes { id } } }", new { first });

        Assert.Equal(code, CodeOf(answer));
        if (code is not null)
        {
            var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
            Assert.Equal(200, extensions.GetProperty("maxAllowedItems").GetInt32());
            Assert.Equal(201, extensions.GetProperty("requestedItems").GetInt32());
            Assert.StartsWith("Ask for 200 or fewer", extensions.GetProperty("hint").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "NODE_LIMIT_EXCEEDED")]
    public async Task Operation_may_ask_for_up_to_five_thousand_nodes_inline_and_by_variable(int inner, string? code)
    {
        await using var server = await ApiServer.StartAsync();

        // 200 + 200 x 24 = 5,000
        AssertHinted(code, "Api:NodeCountMax", await server.PostAsync($$"""{ institutions(first: 200) { nodes { agreements(first: {{inner}}) { nodes { id } } } } }"""));
        AssertHinted(code, "Api:NodeCountMax", await server.PostAsync(
            "query ($n: Int) { institutions(first: 200) { nodes { agreements(first: $n) { nodes { id } } } } }", new { n = inner }));
    }

    [Fact]
    public async Task Same_query_costs_the_same_inline_and_by_variable()
    {
        await using var server = await ApiServer.StartAsync();
        var inline = await CostAsync(server, "{ institutions(first: 7) { nodes { agreements(first: 3) { nodes { id } } } } }", null);
        var byVariable = await CostAsync(
            server, "query ($a: Int, $b: Int) { institutions(first: $a) { nodes { agreements(first: $b) { nodes { id } } } } }", new { a = 7, b = 3 });

        Assert.Equal(inline.ToString(), byVariable.ToString());
        Assert.True(inline.GetProperty("fieldCost").GetInt32() > 7);
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(13, "DEPTH_LIMIT_EXCEEDED")]
    public async Task Selection_is_at_most_twelve_deep(int depth, string? code)
    {
        await using var server = await ApiServer.StartAsync();
        // institutions, nodes, then partOf and nodes in turn, and a leaf
        var query = "{ institutions(first: 1) { nodes { " + string.Concat(Enumerable.Range(0, depth - 3).Select(i => i % 2 == 0 ? "partOf(first: 1) { " : "nodes { "))
            + ((depth - 3) % 2 == 0 ? "id" : "totalCount") + string.Concat(Enumerable.Repeat(" }", depth));

        AssertHinted(code, "Api:SelectionDepthMax", await server.PostAsync(query));
    }

    [Theory]
    [InlineData(15, null)]
    [InlineData(16, "ALIAS_LIMIT_EXCEEDED")]
    public async Task Field_has_at_most_fifteen_aliases(int count, string? code)
    {
        await using var server = await ApiServer.StartAsync();
        var query = "{ " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}: node(id: \"ins-cn\") {{ id }}")) + " }";

        AssertHinted(code, "Api:AliasCountMax", await server.PostAsync(query));
    }

    [Fact]
    public async Task Client_over_its_rate_is_told_when_to_come_back()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { RequestsPerMinuteMax = 2 });
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/graphql?query={__typename}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/graphql?query={__typename}")).StatusCode);
        using var refused = await server.Client.GetAsync("/graphql?query={__typename}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        AssertHinted("RATE_LIMITED", "Api:RequestsPerMinuteMax", await refused.Content.ReadFromJsonAsync<JsonElement>());
    }

    [Theory]
    [InlineData("ins-cn", 200, null)]
    [InlineData("ins-cn", 201, "TOO_MANY_IDS")]
    public async Task Nodes_keeps_order_and_nulls_up_to_the_limit(string id, int count, string? code)
    {
        await using var server = await ApiServer.StartAsync();
        var ids = Enumerable.Range(0, count).Select(i => i == 1 ? "nobody" : id);
        var answer = await server.PostAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        Assert.Equal(code, CodeOf(answer));
        if (code is null)
        {
            var nodes = answer.GetProperty("data").GetProperty("nodes");
            Assert.Equal(count, nodes.GetArrayLength());
            Assert.Equal(JsonValueKind.Null, nodes[1].ValueKind);
        }
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    // The code, and of a refusal the setting that its hint names.
    private static void AssertHinted(string? code, string setting, JsonElement answer)
    {
        Assert.Equal(code, CodeOf(answer));
        if (code is not null)
        {
            var hint = answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("hint").GetString();
            Assert.Contains($"sets it as {setting}", hint, StringComparison.Ordinal);
        }
    }

    private static async Task<JsonElement> CostAsync(ApiServer server, string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("GraphQL-Cost", "report");
        using var response = await server.Client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("extensions").GetProperty("operationCost");
    }
}
