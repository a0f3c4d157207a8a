using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Tests.Servers;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Pooling;

public sealed class ConnectionPoolTests
{
    private readonly ImpatientTime _time = new();

    [Fact]
    public async Task A_connection_is_used_again_without_a_reset_when_it_was_left_in_order()
    {
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server);
        await RunOnce(driver);
        await RunOnce(driver);
        Assert.Equal(1, server.ConnectionCount);
        Assert.DoesNotContain(MessageTag.Reset, server.Tags);
    }

    [Fact]
    public async Task A_connection_is_reset_after_a_failure()
    {
        int runs = 0;
        await using var server = new FakeServer(request => request.Tag switch
        {
            MessageTag.Run when runs++ == 0 => FakeReply.Failure("Neo.ClientError.Statement.SyntaxError"),
            MessageTag.Pull when runs == 1 => FakeReply.Send((MessageTag.Ignored, null)),
            _ => null,
        });
        await using IDriver driver = Driver(server);
        await Assert.ThrowsAsync<ClientException>(() => RunOnce(driver));
        await RunOnce(driver);
        Assert.Equal(1, server.ConnectionCount);
        Assert.Single(server.Tags, tag => tag == MessageTag.Reset);
    }

    [Fact]
    public async Task A_full_pool_makes_the_next_wait_and_then_says_so()
    {
        // Long enough for the two that need not wait, on whatever machine.
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server, config => config
            .WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(30)));
        await using IAsyncSession first = driver.AsyncSession();
        IAsyncTransaction transaction = await first.BeginTransactionAsync();
        ClientException error = await Assert.ThrowsAsync<ClientException>(() => RunOnce(driver));
        Assert.Contains("Failed to obtain a connection from pool within", error.Message, StringComparison.Ordinal);
        await transaction.CommitAsync();
        await RunOnce(driver);
        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task Who_waits_for_a_place_gets_the_connection_that_is_given_back()
    {
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server, config => config.WithMaxConnectionPoolSize(2));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => RunOnce(driver)));
        Assert.InRange(server.ConnectionCount, 1, 2);
    }

    [Fact]
    public async Task A_session_that_ends_leaves_the_connection_alone_that_it_gave_back_and_another_waits_on()
    {
        var answer = new TaskCompletionSource();
        await using var server = new FakeServer(request =>
        {
            if (request.Tag == MessageTag.Run && request.Fields[0] is "RETURN 2 AS x") answer.Task.Wait();
            return null;
        });
        await using IDriver driver = Driver(server, config => config.WithMaxConnectionPoolSize(1));
        IAsyncSession first = driver.AsyncSession();
        await (await first.RunAsync("RETURN 1 AS x")).SingleAsync();
        await using IAsyncSession second = driver.AsyncSession();
        IResultCursor slow = await second.RunAsync("RETURN 2 AS x");
        Task<IRecord> waiting = slow.SingleAsync();
        await first.DisposeAsync();
        answer.SetResult();
        Assert.Equal(1L, (await waiting)["x"]);
        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task A_connection_older_than_its_lifetime_is_replaced()
    {
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server, config => config.WithMaxConnectionLifetime(TimeSpan.FromMinutes(1)));
        await RunOnce(driver);
        _time.Advance(TimeSpan.FromMinutes(1));
        await RunOnce(driver);
        Assert.Equal(1, server.ConnectionCount);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await RunOnce(driver);
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public async Task A_connection_idle_for_too_long_is_replaced()
    {
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server, config => config.WithConnectionIdleTimeout(TimeSpan.FromSeconds(10)));
        await RunOnce(driver);
        _time.Advance(TimeSpan.FromSeconds(11));
        await RunOnce(driver);
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public async Task A_connection_idle_for_a_while_is_tested_and_a_dead_one_replaced_unnoticed()
    {
        bool dead = false;
        await using var server = new FakeServer(request => dead && request is { Connection: 1, Tag: MessageTag.Reset } ? FakeReply.Cut : null);
        await using IDriver driver = Driver(server, config => config.WithConnectionLivenessCheckTimeout(TimeSpan.FromSeconds(5)));
        await RunOnce(driver);
        _time.Advance(TimeSpan.FromSeconds(4));
        await RunOnce(driver);
        Assert.DoesNotContain(MessageTag.Reset, server.Tags);
        _time.Advance(TimeSpan.FromSeconds(5));
        await RunOnce(driver);
        Assert.Single(server.Tags, tag => tag == MessageTag.Reset);
        dead = true;
        _time.Advance(TimeSpan.FromSeconds(5));
        await RunOnce(driver);
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public async Task No_more_idle_connections_are_kept_than_the_limit()
    {
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server, config => config.WithMaxIdleConnectionPoolSize(0));
        await RunOnce(driver);
        await RunOnce(driver);
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public async Task A_session_with_another_user_logs_on_again_on_the_same_connection()
    {
        await using var server = new FakeServer();
        await using IDriver driver = Driver(server);
        await RunOnce(driver);
        await RunOnce(driver, config => config.WithAuthToken(AuthTokens.Basic("eve", "pw")));
        await RunOnce(driver);
        Assert.Equal(1, server.ConnectionCount);
        Assert.Equal(
            [MessageTag.Hello, MessageTag.Logon, MessageTag.Run, MessageTag.Pull, MessageTag.Logoff, MessageTag.Logon, MessageTag.Run, MessageTag.Pull,
                MessageTag.Logoff, MessageTag.Logon, MessageTag.Run, MessageTag.Pull],
            server.Tags);
        Assert.Equal(["none", "basic", "none"], server.Requests.Where(request => request.Tag == MessageTag.Logon).Select(request => request.Map(0)["scheme"]));
        Assert.True(await driver.SupportsSessionAuthAsync());
    }

    [Fact]
    public async Task Before_5_1_a_session_with_another_user_gets_a_connection_of_its_own()
    {
        await using var server = new FakeServer { Version = BoltVersion.V5_0 };
        await using IDriver driver = Driver(server);
        await RunOnce(driver);
        await RunOnce(driver, config => config.WithAuthToken(AuthTokens.Basic("eve", "pw")));
        Assert.Equal(2, server.ConnectionCount);
        Assert.False(await driver.SupportsSessionAuthAsync());
    }

    [Fact]
    public async Task A_wrong_password_is_told_apart_from_a_server_that_is_down()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Logon && request.Map(0).GetValueOrDefault("principal") is "eve"
            ? FakeReply.Failure("Neo.ClientError.Security.Unauthorized") : null);
        await using IDriver driver = Driver(server);
        Assert.True(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("ada", "pw")));
        Assert.False(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("eve", "pw")));
        server.Stop();
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => driver.VerifyAuthenticationAsync(AuthTokens.Basic("ada", "pw")));
    }

    [Fact]
    public async Task A_closed_driver_says_goodbye_and_refuses()
    {
        await using var server = new FakeServer();
        IDriver driver = Driver(server);
        await RunOnce(driver);
        IAsyncSession open = driver.AsyncSession();
        await driver.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => driver.AsyncSession());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => open.RunAsync("RETURN 1"));
        Assert.Equal(1, server.ConnectionCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_driver_that_is_closed_while_it_opens_a_connection_does_not_lend_it(bool isRouting)
    {
        var (asked, answer) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        await using var server = new FakeServer(request =>
        {
            if (request.Tag != MessageTag.Logon) return null;
            asked.TrySetResult();
            answer.Task.Wait();
            return null;
        });
        IDriver driver = isRouting ? GraphDatabase.Driver(server.RoutingUri) : Driver(server);
        Task running = RunOnce(driver);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await driver.DisposeAsync();
        answer.SetResult();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => running.WaitAsync(TimeSpan.FromSeconds(30)));
        await server.WaitForGoodbyeAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(MessageTag.Run, server.Tags);
    }

    private static async Task RunOnce(IDriver driver, Action<SessionConfigBuilder>? configure = null)
    {
        await using IAsyncSession session = driver.AsyncSession(configure ?? (_ => { }));
        IResultCursor cursor = await session.RunAsync("RETURN 1 AS x");
        Assert.Equal(1L, (await cursor.SingleAsync())["x"]);
    }

    private IDriver Driver(FakeServer server, Action<ConfigBuilder>? configure = null) => GraphDatabase.Driver(server.Uri, config =>
    {
        config.WithInternals(new DriverInternals { Time = _time });
        configure?.Invoke(config);
    });
}
