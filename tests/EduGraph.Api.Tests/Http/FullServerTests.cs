using System.Net;
using System.Net.Http.Json;
using EduGraph.Api.Hosting;
using EduGraph.Api.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EduGraph.Api.Tests.Http;

/// <summary>What happens when as many requests as may are being executed, and as many as may wait.</summary>
public sealed class FullServerTests
{
    [Fact]
    public async Task Sixty_four_requests_are_executed_at_once_and_two_hundred_and_fifty_six_wait()
    {
        using var gate = new RequestGate(new ApiOptions());
        var executed = Enumerable.Range(0, 64).Select(_ => gate.EnterAsync(CancellationToken.None)).ToList();
        Assert.All(executed, entered => Assert.True(entered.IsCompletedSuccessfully && entered.Result.IsAcquired));
        var waiting = Enumerable.Range(0, 256).Select(_ => gate.EnterAsync(CancellationToken.None)).ToList();
        Assert.All(waiting, entered => Assert.False(entered.IsCompleted));

        Assert.False((await gate.EnterAsync(CancellationToken.None)).IsAcquired);
        (await executed[0]).Dispose();
        Assert.True((await waiting[0]).IsAcquired);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Request_that_finds_the_server_full_is_told_when_to_come_back(string accept)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { ConcurrentRequestCountMax = 1, WaitingRequestCountMax = 0 });
        using (await server.Services.GetRequiredService<RequestGate>().EnterAsync(CancellationToken.None))
        {
            using var refused = await SendAsync(server, accept);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
            Assert.Contains("\"OVERLOADED\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var answered = await SendAsync(server, accept);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task Query_over_a_socket_that_finds_the_server_full_is_answered_with_an_error()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { ConcurrentRequestCountMax = 1, WaitingRequestCountMax = 0 });
        using var place = await server.Services.GetRequiredService<RequestGate>().EnterAsync(CancellationToken.None);
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}""");

        var error = await client.ReadJsonAsync();
        Assert.Equal("OVERLOADED", error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static Task<HttpResponseMessage> SendAsync(ApiServer server, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return server.Client.SendAsync(request);
    }
}
