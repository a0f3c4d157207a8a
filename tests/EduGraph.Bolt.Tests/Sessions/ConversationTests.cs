using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Tests.Servers;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Sessions;

/// <summary>What is sent, message by message.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task An_auto_commit_query_is_one_flight_after_the_greeting()
    {
        await using var server = new FakeServer();
        await using IDriver driver = GraphDatabase.Driver(server.Uri, AuthTokens.Basic("ada", "secret", "realm"), config => config.WithUserAgent("test/1"));
        await using (IAsyncSession session = driver.AsyncSession(config => config
            .WithDatabase("people").WithDefaultAccessMode(AccessMode.Read).WithImpersonatedUser("bob").WithFetchSize(7).WithBookmarks(Bookmarks.From("b1", "b2"))))
        {
            IResultCursor cursor = await session.RunAsync(
                "RETURN $x", new Dictionary<string, object?> { ["x"] = 1 }, config => config.WithTimeout(TimeSpan.FromSeconds(2)));
            Assert.Equal(["x"], await cursor.KeysAsync());
            IResultSummary summary = await cursor.ConsumeAsync();
            Assert.Equal("neo4j", summary.Database.Name);
            Assert.Equal(["bm:1"], session.LastBookmarks.Values);
        }

        FakeRequest[] requests = [.. server.Requests];
        Assert.Equal([MessageTag.Hello, MessageTag.Logon, MessageTag.Run, MessageTag.Pull], requests.Select(request => request.Tag));
        Assert.Equal("test/1", requests[0].Map(0)["user_agent"]);
        Assert.DoesNotContain("credentials", requests[0].Map(0).Keys);
        Assert.DoesNotContain("routing", requests[0].Map(0).Keys);
        Assert.Contains("product", ((Dictionary<string, object?>)requests[0].Map(0)["bolt_agent"]!).Keys);
        Assert.Equal(FakeReply.Map(("scheme", "basic"), ("principal", "ada"), ("credentials", "secret"), ("realm", "realm")), requests[1].Map(0));
        Assert.Equal("RETURN $x", requests[2].Fields[0]);
        Assert.Equal(FakeReply.Map(("x", 1L)), requests[2].Map(1));
        Assert.Equal(
            FakeReply.Map(("mode", "r"), ("db", "people"), ("imp_user", "bob"), ("bookmarks", new List<object?> { "b1", "b2" }), ("tx_timeout", 2000L)),
            requests[2].Map(2));
        Assert.Equal(FakeReply.Map(("n", 7L)), requests[3].Map(0));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    public async Task Before_5_1_the_greeting_carries_the_proof(int major, int minor)
    {
        await using var server = new FakeServer { Version = new BoltVersion((byte)major, (byte)minor) };
        await using IDriver driver = GraphDatabase.Driver(server.Uri, AuthTokens.Bearer("token"));
        await driver.VerifyConnectivityAsync();
        Assert.True(server.Requests.TryPeek(out FakeRequest? hello));
        Assert.Equal(("bearer", "token"), (hello.Map(0)["scheme"], hello.Map(0)["credentials"]));
        Assert.Equal(major == 4, hello.Map(0).ContainsKey("patch_bolt"));
        Assert.DoesNotContain(MessageTag.Logon, server.Tags);
    }

    [Fact]
    public async Task Version_5_5_greets_and_answers()
    {
        await using var server = new FakeServer { Version = BoltVersion.V5_5 };
        await using IDriver driver = GraphDatabase.Driver(server.Uri);
        Assert.Equal("5.5", (await driver.GetServerInfoAsync()).ProtocolVersion);
    }

    [Fact]
    public async Task A_managed_transaction_begins_with_its_first_query()
    {
        var order = new List<byte>();
        await using var server = new FakeServer(request =>
        {
            order.Add(request.Tag);
            return null;
        });
        await using IDriver driver = GraphDatabase.Driver(server.Uri);
        await using IAsyncSession session = driver.AsyncSession();
        await session.ExecuteReadAsync(async tx => await (await tx.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal([MessageTag.Hello, MessageTag.Logon, MessageTag.Begin, MessageTag.Run, MessageTag.Pull, MessageTag.Commit], order);
        FakeRequest begin = server.Requests.Single(request => request.Tag == MessageTag.Begin);
        Assert.Equal("r", begin.Map(0)["mode"]);
        Assert.Empty(server.Requests.Single(request => request.Tag == MessageTag.Run).Map(2));
        Assert.Single(session.LastBookmarks.Values);
    }

    [Fact]
    public async Task Records_are_asked_for_a_portion_at_a_time_and_only_when_wanted()
    {
        int pulls = 0;
        await using var server = new FakeServer(request => request.Tag == MessageTag.Pull && ++pulls < 3
            ? FakeReply.Send(
                (MessageTag.Record, new List<object?> { (long)pulls }),
                (MessageTag.Record, new List<object?> { (long)pulls }),
                (MessageTag.Success, FakeReply.Map(("has_more", true))))
            : null);
        await using IDriver driver = GraphDatabase.Driver(server.Uri, config => config.WithFetchSize(2));
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("RETURN x");
        Assert.True(await cursor.FetchAsync());
        Assert.True(await cursor.FetchAsync());
        Assert.Single(server.Tags, tag => tag == MessageTag.Pull);
        Assert.True(await cursor.FetchAsync());
        Assert.Equal(2, server.Tags.Count(tag => tag == MessageTag.Pull));
        await cursor.ConsumeAsync();
        FakeRequest discard = server.Requests.Single(request => request.Tag == MessageTag.Discard);
        Assert.Equal(FakeReply.Map(("n", -1L), ("qid", 0L)), discard.Map(0));
        Assert.False(cursor.IsOpen);
        await Assert.ThrowsAsync<ResultConsumedException>(cursor.FetchAsync);
    }

    [Fact]
    public async Task All_records_at_once_are_asked_for_as_minus_one()
    {
        await using var server = new FakeServer();
        await using IDriver driver = GraphDatabase.Driver(server.Uri, config => config.WithFetchSize(Config.Infinite));
        await using IAsyncSession session = driver.AsyncSession();
        await (await session.RunAsync("RETURN x")).ConsumeAsync();
        Assert.Equal(-1L, server.Requests.Single(request => request.Tag == MessageTag.Pull).Map(0)["n"]);
    }

    [Fact]
    public async Task Bookmarks_pass_from_session_to_session_by_a_manager()
    {
        await using var server = new FakeServer();
        await using IDriver driver = GraphDatabase.Driver(server.Uri);
        IBookmarkManager manager = driver.GetExecutableQueryBookmarkManager();
        foreach (int round in new[] { 0, 1 })
        {
            await using IAsyncSession session = driver.AsyncSession(config => config.WithBookmarkManager(manager));
            await session.ExecuteWriteAsync(tx => tx.RunAsync("CREATE (a)"));
        }

        FakeRequest[] begins = [.. server.Requests.Where(request => request.Tag == MessageTag.Begin)];
        Assert.DoesNotContain("bookmarks", begins[0].Map(0).Keys);
        Assert.Single((List<object?>)begins[1].Map(0)["bookmarks"]!);
        Assert.Single(await manager.GetBookmarksAsync());
    }
}
