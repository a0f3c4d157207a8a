using EduGraph.Api.Tests.Hosting;
using EduGraph.Testing;

namespace EduGraph.Api.Tests.Http;

public sealed class SocketTests
{
    [Fact]
    public async Task Query_is_answered_with_next_and_complete()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"query ($id: ID!) { node(id: $id) { name } }","variables":{"id":"ins-cn"}}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"node":{"name":"Alpha University"}}}}""", await client.ReadAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReadAsync());
        Assert.Equal("graphql-transport-ws", client.SubProtocol);
    }

    [Fact]
    public async Task Faulty_operation_is_answered_with_error_and_nothing_more()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ nope }"}}""");
        var error = await client.ReadJsonAsync();
        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.StartsWith("Cannot query field", error.GetProperty("payload")[0].GetProperty("message").GetString());

        await client.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await client.ReadAsync());
    }

    [Fact]
    public async Task Graph_is_told_at_once_and_after_each_change_of_the_kinds_asked_for()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync("""{"id":"s","type":"subscribe","payload":{"query":"subscription { graphChanged(kinds: [PERSON, INSTITUTION]) { revision kinds } }"}}""");
        Assert.Equal(1, (await client.ReadJsonAsync()).GetProperty("payload").GetProperty("data").GetProperty("graphChanged").GetProperty("revision").GetInt32());

        server.Store.Replace(SmallWorld.Many([1, 2]));
        await server.Follower.FollowAsync(CancellationToken.None);
        var change = (await client.ReadJsonAsync()).GetProperty("payload").GetProperty("data").GetProperty("graphChanged");
        Assert.Equal(2, change.GetProperty("revision").GetInt32());
        Assert.Contains("INSTITUTION", change.GetProperty("kinds").ToString());
        Assert.DoesNotContain("PLACE", change.GetProperty("kinds").ToString());

        await client.SendAsync("""{"id":"s","type":"complete"}""");
        await client.SendAsync("""{"id":"s","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Equal("next", (await client.ReadJsonAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(4400, """{"type":"nonsense"}""")]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, """{"type":"subscribe","payload":{"query":"{ a }"}}""")]
    [InlineData(4400, """{"id":"1","type":"subscribe","payload":{"variables":{}}}""")]
    [InlineData(4400, """{"id":"1","type":"subscribe"}""")]
    [InlineData(4400, """{"id":"1","type":"subscribe","payload":{"query":null}}""")]
    [InlineData(4400, """{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","variables":[{}]}}""")]
    [InlineData(4400, """{"id":"1","type":"subscribe","payload":{"query":"query ($a: ID!) { node(id: $a) { id } }","variables":{"a":"\ud800"}}}""")]
    [InlineData(4400, """{"id":"\ud800","type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData(4400, """{"id":1,"type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData(4400, """{"id":"","type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData(4400, """{"type":"ping"} and more""")]
    [InlineData(4400, """{"type":"next","id":"1","payload":{}}""")]
    [InlineData(4400, """{"type":"complete"}""")]
    [InlineData(4400, "[]")]
    [InlineData(4429, """{"type":"connection_init"}""")]
    public async Task Message_that_breaks_the_protocol_closes_the_socket(int code, string message)
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync(message);

        Assert.Equal(code, await client.ReadCloseCodeAsync());
    }

    [Fact]
    public async Task Introduction_with_half_a_character_closes_the_socket()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server, isIntroduced: false);
        await client.SendAsync("""{"type":"connection_init","payload":{"Authorization":"\ud800"}}""");

        Assert.Equal(4400, await client.ReadCloseCodeAsync());
    }

    [Fact]
    public async Task Operation_before_the_introduction_closes_the_socket()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server, isIntroduced: false);
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}""");

        Assert.Equal(4401, await client.ReadCloseCodeAsync());
    }

    [Fact]
    public async Task Client_that_does_not_introduce_itself_in_time_is_closed()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { RevisionPollMs = int.MaxValue }, time: new SkippingClock());
        using var client = await SocketClient.ConnectAsync(server, isIntroduced: false);

        Assert.Equal(4408, await client.ReadCloseCodeAsync());
    }

    [Fact]
    public async Task Client_of_another_protocol_is_closed()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server, subProtocol: null, isIntroduced: false);

        Assert.Equal(4406, await client.ReadCloseCodeAsync());
    }

    [Fact]
    public async Task Second_operation_of_one_id_closes_the_socket()
    {
        await using var server = await ApiServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        const string message = """{"id":"1","type":"subscribe","payload":{"query":"subscription { graphChanged { revision } }"}}""";
        await client.SendAsync(message);
        await client.SendAsync(message);

        Assert.Equal(4409, await client.ReadCloseCodeAsync());
    }
}
