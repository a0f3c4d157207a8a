using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Tests.Servers;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Sessions;

public sealed class FaultTests
{
    // HELLO, LOGON, BEGIN, RUN, PULL, RUN, PULL, COMMIT
    private const int MessageCount = 8;

    public static TheoryData<int> MessageIndexes() => [.. Enumerable.Range(0, MessageCount)];

    [Theory]
    [MemberData(nameof(MessageIndexes))]
    public async Task A_connection_cut_at_any_message_is_an_error_that_a_retry_mends(int cutAt)
    {
        await using var server = new FakeServer(request => request.Index == cutAt ? FakeReply.Cut : null);
        await WorkIsDoneOnASecondConnection(server);
    }

    [Theory]
    [MemberData(nameof(MessageIndexes))]
    public async Task A_reset_in_the_midst_of_any_message_is_an_error_that_a_retry_mends(int resetAt)
    {
        await using var server = new FakeServer(request =>
            request.Index == resetAt ? FakeReply.Success(("server", new string('x', 100_000))).ResetInTheMidst() : null);
        await WorkIsDoneOnASecondConnection(server);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected")]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable")]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired")]
    public async Task What_the_server_calls_transient_is_tried_again_after_growing_pauses(string code)
    {
        int failuresLeft = 3;
        await using var server = new FakeServer(request => request.Tag == MessageTag.Run && failuresLeft-- > 0 ? FakeReply.Failure(code)
            : request.Tag is MessageTag.Pull && failuresLeft >= 0 ? FakeReply.Send((MessageTag.Ignored, null)) : null);
        var time = new ImpatientTime();
        await using IDriver driver = Driver(server, time);
        await using IAsyncSession session = driver.AsyncSession();
        Assert.Equal(1L, await session.ExecuteWriteAsync(Query));
        Assert.Equal([1.0, 2.0, 4.0], time.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Pauses_are_spread_by_a_fifth()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Begin ? FakeReply.Failure("Neo.TransientError.A.B") : null);
        var time = new ImpatientTime();
        double[] jitter = [0, 1 - 1e-9];
        int next = 0;
        await using IDriver driver = GraphDatabase.Driver(server.Uri, config => config
            .WithMaxTransactionRetryTime(TimeSpan.FromSeconds(2))
            .WithInternals(new DriverInternals { Time = time, Jitter = () => jitter[next++] }));
        await using IAsyncSession session = driver.AsyncSession();
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => session.ExecuteWriteAsync(Query));
        Assert.Equal([0.8, 2.4], time.Pauses.Select(pause => Math.Round(pause.TotalSeconds, 3)));
    }

    [Fact]
    public async Task When_the_time_for_retries_is_over_all_errors_are_told()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Commit ? FakeReply.Failure("Neo.TransientError.A.B", "busy") : null);
        var time = new ImpatientTime();
        await using IDriver driver = Driver(server, time);
        await using IAsyncSession session = driver.AsyncSession();
        ServiceUnavailableException error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => session.ExecuteWriteAsync(Query));
        var tries = Assert.IsType<AggregateException>(error.InnerException);
        Assert.Equal(6, tries.InnerExceptions.Count); // 1 + 2 + 4 + 8 + 16 s are more than 30 s
        Assert.All(tries.InnerExceptions, inner => Assert.IsType<TransientException>(inner));
        Assert.Contains("busy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_a_retry_cannot_mend_is_thrown_at_once()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Run ? FakeReply.Failure("Neo.ClientError.Statement.SyntaxError")
            : request.Tag == MessageTag.Pull ? FakeReply.Send((MessageTag.Ignored, null)) : null);
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        await Assert.ThrowsAsync<ClientException>(() => session.ExecuteWriteAsync(Query));
        Assert.Single(server.Tags, tag => tag == MessageTag.Run);
    }

    [Fact]
    public async Task A_slow_server_is_waited_for()
    {
        await using var server = new FakeServer(request => request.Tag switch
        {
            MessageTag.Run => FakeReply.Success(("fields", new List<object?> { "x" })).Slowly(),
            MessageTag.Pull => FakeReply.Record(new string('y', 3000)).Slowly(),
            _ => null,
        });
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("RETURN x");
        Assert.Equal(3000, (await cursor.SingleAsync())["x"].As<string>().Length);
    }

    [Fact]
    public async Task A_server_silent_for_longer_than_it_promised_is_given_up()
    {
        await using var server = new FakeServer(request => request.Tag switch
        {
            MessageTag.Hello => FakeReply.Success(("server", "Neo4j/5"), ("hints", FakeReply.Map(("connection.recv_timeout_seconds", 1L)))),
            MessageTag.Run => FakeReply.Stall,
            _ => null,
        });
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("RETURN x");
        ConnectionReadTimeoutException error = await Assert.ThrowsAsync<ConnectionReadTimeoutException>(cursor.FetchAsync);
        Assert.True(error.IsRetriable);
    }

    [Fact]
    public async Task A_server_that_stalls_while_the_connection_opens_is_given_up()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Hello ? FakeReply.Stall : null);
        await using IDriver driver = GraphDatabase.Driver(server.Uri, config => config.WithConnectionTimeout(TimeSpan.FromMilliseconds(100)));
        ServiceUnavailableException error = await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.Contains("within 0.1 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposing_a_session_frees_whoever_waits_for_a_stalled_server()
    {
        var stalled = new TaskCompletionSource();
        await using var server = new FakeServer(request =>
        {
            if (request.Tag != MessageTag.Run) return null;
            stalled.SetResult();
            return FakeReply.Stall;
        });
        await using IDriver driver = Driver(server);
        IAsyncSession session = driver.AsyncSession();
        IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IResultCursor cursor = await transaction.RunAsync("RETURN x");
        Task<bool> waiting = cursor.FetchAsync();
        await stalled.Task;
        await session.DisposeAsync();
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => waiting);
    }

    [Fact]
    public async Task Session_closed_while_its_connection_opens_sends_nothing_more()
    {
        TaskCompletionSource greeted = new(), released = new();
        await using var server = new FakeServer(request =>
        {
            if (request.Tag != MessageTag.Hello) return null;
            greeted.SetResult();
            released.Task.Wait();
            return null;
        });
        await using IDriver driver = Driver(server);
        IAsyncSession session = driver.AsyncSession();
        Task<IAsyncTransaction> opening = session.BeginTransactionAsync();
        await greeted.Task;
        session.Dispose();
        released.SetResult();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => opening);
        Assert.DoesNotContain(MessageTag.Begin, server.Tags);
    }

    [Fact]
    public async Task No_server_is_an_error_that_names_the_address()
    {
        var server = new FakeServer();
        server.Stop();
        await using IDriver driver = Driver(server);
        ServiceUnavailableException error = await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.Contains(server.Address.ToString(), error.Message, StringComparison.Ordinal);
        Assert.False(await driver.TryVerifyConnectivityAsync());
    }

    [Fact]
    public async Task A_message_that_breaks_the_protocol_closes_the_connection()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Pull ? FakeReply.Record(1L, 2L) : null);
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("RETURN x");
        ProtocolException error = await Assert.ThrowsAsync<ProtocolException>(cursor.FetchAsync);
        Assert.Contains("2 values", error.Message, StringComparison.Ordinal);
        await using IAsyncSession next = driver.AsyncSession();
        await Assert.ThrowsAsync<ProtocolException>(async () => await (await next.RunAsync("RETURN x")).FetchAsync());
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public async Task Telemetry_is_never_sent()
    {
        const byte Telemetry = 0x54;
        await using var server = new FakeServer(request => request.Tag == MessageTag.Hello
            ? FakeReply.Success(("server", "Neo4j/5"), ("hints", FakeReply.Map(("telemetry.enabled", true)))) : null);
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        await session.ExecuteWriteAsync(Query);
        await driver.ExecutableQuery("RETURN 1").ExecuteAsync();
        Assert.DoesNotContain(Telemetry, server.Tags);
    }

    private static async Task WorkIsDoneOnASecondConnection(FakeServer server)
    {
        var time = new ImpatientTime();
        await using IDriver driver = Driver(server, time);
        await using IAsyncSession session = driver.AsyncSession();
        int done = await session.ExecuteWriteAsync(async tx =>
        {
            await (await tx.RunAsync("CREATE (a)")).ConsumeAsync();
            await (await tx.RunAsync("CREATE (b)")).ConsumeAsync();
            return 1;
        });
        Assert.Equal(1, done);
        Assert.Equal(2, server.ConnectionCount);
        Assert.Single(time.Pauses);
    }

    private static async Task<object?> Query(IAsyncQueryRunner runner) =>
        (await (await runner.RunAsync("RETURN 1 AS x")).SingleAsync())["x"];

    private static IDriver Driver(FakeServer server, TimeProvider? time = null) => GraphDatabase.Driver(
        server.Uri, config => config.WithInternals(new DriverInternals { OfferManifest = false, Time = time ?? TimeProvider.System, Jitter = () => 0.5 }));
}
