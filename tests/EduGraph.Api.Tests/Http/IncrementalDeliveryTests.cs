using System.Net;
using System.Net.Http.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Http;

/// <summary><c>@defer</c> over HTTP: who gets an answer in parts, and what the parts look like on the wire.</summary>
public sealed class IncrementalDeliveryTests
{
    private const string Query = """{ node(id: "ins-cn") { id ... @defer(label: "later") { name } } }""";
    private const string First = """{"data":{"node":{"id":"ins-cn"}},"pending":[{"id":"0","path":["node"],"label":"later"}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"name":"Alpha University"}}],"completed":[{"id":"0"}],"hasNext":false}""";
    private const string Whole = """{"data":{"node":{"id":"ins-cn","name":"Alpha University"}}}""";

    [Theory]
    [InlineData("multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9")]
    [InlineData("application/json, multipart/mixed")]
    public async Task Parts_stand_between_boundaries_each_with_its_content_type(string accept)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await SendAsync(server, accept, Query);

        Assert.Equal("multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2", response.Content.Headers.ContentType!.ToString());
        const string head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        Assert.Equal($"---{head}{First}\r\n---{head}{Second}\r\n-----\r\n", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/graphql-response+json, multipart/mixed;q=0.1")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json")]
    public async Task Others_get_the_fragment_in_one_answer(string accept)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await SendAsync(server, accept, Query);

        Assert.Equal(Whole, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Event_stream_has_an_event_a_part()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await SendAsync(server, "text/event-stream", Query);

        Assert.Equal(
            $"event: next\ndata: {First}\n\nevent: next\ndata: {Second}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{ node(id: \"ins-cn\") { id } }", HttpStatusCode.OK, """{"data":{"node":{"id":"ins-cn"}}}""")]
    [InlineData("{ node(id: \"ins-cn\") { id ... @defer { id } } }", HttpStatusCode.OK, """{"data":{"node":{"id":"ins-cn"}}}""")]
    [InlineData("query ($n: Int!) { institutions(first: $n) { ... @defer { totalCount } } }", HttpStatusCode.BadRequest, null)]
    public async Task Answer_that_is_whole_comes_as_json(string query, HttpStatusCode status, string? answer)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await SendAsync(server, "multipart/mixed", query);

        Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(answer, answer is null ? null : await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Deferred_fields_cost_as_much_as_others()
    {
        await using var server = await ApiServer.StartAsync();
        const string query = "{ institutions(first: 200) { nodes { ... @defer { agreements(first: 25) { nodes { id } } } } } }";
        using var response = await SendAsync(server, "multipart/mixed", query);

        Assert.Contains("NODE_LIMIT_EXCEEDED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_a_connection_computes_only_when_asked_are_there_when_they_are_deferred()
    {
        await using var server = await ApiServer.StartAsync();
        const string query = "{ institutions { nodes { id } ... @defer { totalCount pageInfo { hasNextPage } } } }";
        using var response = await SendAsync(server, "multipart/mixed", query);
        var whole = await server.AskAsync("{ institutions { totalCount } }");

        var count = whole.GetProperty("institutions").GetProperty("totalCount").GetRawText();
        Assert.Contains($"\"totalCount\":{count},", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(ApiServer server, string accept, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return server.Client.SendAsync(request);
    }
}
