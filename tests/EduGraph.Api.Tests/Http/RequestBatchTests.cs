using System.Net;
using System.Text;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Http;

/// <summary>Lists of requests in one body: off by default.</summary>
public sealed class RequestBatchTests
{
    private const string One = """{"query":"{ __typename }"}""";

    [Fact]
    public async Task List_of_requests_is_refused_by_default()
    {
        await using var server = await ApiServer.StartAsync();
        var (status, answer) = await PostAsync(server, $"[{One}]");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("batches of requests are off", answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Answers_stand_in_the_order_of_the_requests_and_one_that_is_wrong_spoils_no_other()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { AllowRequestBatch = true });
        var (status, answer) = await PostAsync(
            server,
            """
             [{"query":"query ($id: ID!) { node(id: $id) { name } }","variables":{"id":"ins-cn"}}, {"query":"{ nope }"}, {"variables":{}},
              {"query":"subscription { graphChanged { revision } }"}, {"query":"{ __typename }","variables":[{}]}, {"query":"{ __typename }"}]
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"data":{"node":{"name":"Alpha University"}}}""", answer[0].GetRawText());
        Assert.Equal(
            ["GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST", "SUBSCRIPTION_NEEDS_STREAM", "BAD_REQUEST"],
            answer.EnumerateArray().Skip(1).Take(4).Select(each => each.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer[5].GetRawText());
    }

    [Theory]
    [InlineData(50, HttpStatusCode.OK)]
    [InlineData(51, HttpStatusCode.BadRequest)]
    public async Task List_holds_up_to_fifty_requests(int count, HttpStatusCode expected)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { AllowRequestBatch = true });
        var (status, answer) = await PostAsync(server, $"[{string.Join(',', Enumerable.Repeat(One, count))}]");

        Assert.Equal(expected, status);
        if (expected == HttpStatusCode.OK)
        {
            Assert.Equal(count, answer.GetArrayLength());
        }
        else
        {
            Assert.Equal("REQUEST_COUNT_EXCEEDED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[{\"query\":\"{ __typename }\"}] 1")]
    [InlineData("[{\"query\":\"{ __typename }\"}")]
    [InlineData("[{\"query\":1}]")]
    [InlineData("[{\"query\":\"\\ud800\"}]")]
    public async Task List_that_is_none_is_refused_whole(string body)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { AllowRequestBatch = true });
        var (status, answer) = await PostAsync(server, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Single(answer.GetProperty("errors").EnumerateArray());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(ApiServer server, string body)
    {
        using var response = await server.Client.PostAsync("/graphql", new StringContent(body, Encoding.UTF8, "application/json"));
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
