using System.Text;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Http;

public sealed class EventStreamTests
{
    [Fact]
    public async Task Query_is_one_event_and_then_the_end()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await SendAsync(server, "{ __typename }", HttpCompletionOption.ResponseContentRead);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Subscription_is_an_event_a_change()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await SendAsync(server, "subscription { graphChanged { revision } }", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("""data: {"data":{"graphChanged":{"revision":1}}}""", await NextDataAsync(reader));

        server.Store.Replace(SmallWorld.Many([1]));
        await server.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal("""data: {"data":{"graphChanged":{"revision":2}}}""", await NextDataAsync(reader));
    }

    [Fact]
    public async Task Run_is_told_when_it_moves_on()
    {
        await using var server = await ApiServer.StartAsync();
        server.Store.Runs.Add(new() { Id = "r1", State = PropertyGraph.Stores.RunState.Running, StartedAt = DateTimeOffset.UnixEpoch });
        await server.Follower.FollowAsync(CancellationToken.None);
        using var response = await SendAsync(server, "subscription { ingestionProgress(run: \"r1\") { state claimsWritten } }", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("""data: {"data":{"ingestionProgress":{"state":"RUNNING","claimsWritten":0}}}""", await NextDataAsync(reader));

        server.Store.Runs[0] = server.Store.Runs[0] with { State = PropertyGraph.Stores.RunState.Completed, Counts = new() { ClaimsWritten = 7 } };
        await server.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal("""data: {"data":{"ingestionProgress":{"state":"COMPLETED","claimsWritten":7}}}""", await NextDataAsync(reader));
    }

    [Fact]
    public async Task Subscription_that_is_asked_for_as_json_is_told_how_it_is_answered()
    {
        await using var server = await ApiServer.StartAsync();
        var answer = await server.PostAsync("subscription { graphChanged { revision } }");

        Assert.Equal("SUBSCRIPTION_NEEDS_STREAM", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<string> NextDataAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }

    private static Task<HttpResponseMessage> SendAsync(ApiServer server, string query, HttpCompletionOption completion)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return server.Client.SendAsync(request, completion);
    }
}
