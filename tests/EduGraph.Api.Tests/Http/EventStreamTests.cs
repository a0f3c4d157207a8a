using System.Text;
using EduGraph.Api.Execution;
using EduGraph.Api.Http;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Tests.Hosting;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Language;
using EduGraph.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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
        server.Store.Runs = [new() { Id = "r1", State = PropertyGraph.Stores.RunState.Running, StartedAt = DateTimeOffset.UnixEpoch }];
        await server.Follower.FollowAsync(CancellationToken.None);
        using var response = await SendAsync(server, "subscription { ingestionProgress(run: \"r1\") { state claimsWritten } }", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("""data: {"data":{"ingestionProgress":{"state":"RUNNING","claimsWritten":0}}}""", await NextDataAsync(reader));

        server.Store.Runs = [server.Store.Runs[0] with { State = PropertyGraph.Stores.RunState.Completed, Counts = new() { ClaimsWritten = 7 } }];
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

    [Theory]
    [InlineData(OperationType.Query, false)]
    [InlineData(OperationType.Subscription, true)]
    public async Task Query_keeps_its_place_until_it_is_answered_and_a_subscription_gives_it_back(OperationType kind, bool isGivenBack)
    {
        var place = new Place();
        bool? wasGivenBack = null;
        StubRequest request = new(kind)
        {
            OnExecute = () => wasGivenBack = place.IsGivenBack,
            Events = _ => OneEventAsync(() => wasGivenBack = place.IsGivenBack),
        };
        await EventStream.WriteAsync(Context(new MemoryStream()), request, new RequestParameters(), new StillClock(), place);

        Assert.Equal(isGivenBack, wasGivenBack);
    }

    [Fact]
    public async Task Subscriber_whose_events_end_because_it_is_too_slow_is_told_so()
    {
        using var body = new MemoryStream();
        StubRequest request = new(OperationType.Subscription) { Events = _ => TooSlowAsync() };
        await EventStream.WriteAsync(Context(body), request, new RequestParameters(), new StillClock(), new Place());

        Assert.Equal(
            "event: next\ndata: {\"errors\":[{\"message\":\"Too slow.\",\"extensions\":{\"code\":\"SUBSCRIBER_TOO_SLOW\"}}]}\n\nevent: complete\ndata:\n\n",
            Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task Events_that_nobody_reads_are_not_kept_without_end()
    {
        await using var server = await ApiServer.StartAsync();
        var executor = server.Services.GetRequiredService<IRequestExecutor>();
        var request = executor.Prepare(new RequestParameters { Query = "subscription { graphChanged { revision } }"u8.ToArray() }, "id");
        var events = request.Subscribe(default, new System.Buffers.ArrayBufferWriter<byte>(), CancellationToken.None)!;
        await using var reader = events.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await reader.MoveNextAsync());
        for (var change = 0; change <= SubscriptionResolvers.WaitingEventCountMax; change++)
        {
            server.Store.Replace(SmallWorld.Many([change]));
            await server.Follower.FollowAsync(CancellationToken.None);
        }

        for (var kept = 0; kept < SubscriptionResolvers.WaitingEventCountMax; kept++)
        {
            Assert.True(await reader.MoveNextAsync());
        }

        var exception = await Assert.ThrowsAsync<GraphQLException>(async () => await reader.MoveNextAsync());
        Assert.Equal("SUBSCRIBER_TOO_SLOW", exception.Error.Code);
    }

    private static DefaultHttpContext Context(Stream body) => new() { Response = { Body = body } };

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> OneEventAsync(Action note)
    {
        await Task.Yield();
        note();
        yield return StubRequest.Answer;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> TooSlowAsync()
    {
        await Task.Yield();
        throw new GraphQLException("Too slow.", "SUBSCRIBER_TOO_SLOW");
#pragma warning disable CS0162 // the method has to be an iterator
        yield break;
#pragma warning restore CS0162
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

    private sealed class Place : IDisposable
    {
        public bool IsGivenBack { get; private set; }

        public void Dispose() => IsGivenBack = true;
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
