using EduGraph.Neo4j;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>
/// A load with one fault, and the same calls again as whoever uses the store would make them: the store ends as if nothing had been.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jFaultTests(Neo4jServers servers)
{
    private const int TryCountMax = 5;
    private const long RevisionAtEnd = 4;

    private static readonly WriteBatch[] Load =
    [
        Batch("run", 1, [Document("a"), Document("b", "0"), .. LongDocument("long", "1", 3)[..1]]),
        Batch("run", 2, [LongDocument("long", "1", 3)[1], Document("b")]),
        Batch("run", 3, [LongDocument("long", "1", 3)[2]]) with { WithdrawnSourceIds = ["a"] },
        Batch("run", 4) with
        {
            Resolution = new Resolution { Assignments = [new Assignment(new("b", "e3"), "node-of-e1")] },
            Run = new IngestionRun { Id = "run", State = RunState.Cancelled, StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) },
        },
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, FaultKind.Cut)]
    [InlineData(true, FaultKind.Cut)]
    [InlineData(false, FaultKind.ResetInMidChunk)]
    [InlineData(true, FaultKind.ResetInMidChunk)]
    internal async Task Fault_at_any_message_of_a_load_changes_nothing_in_the_end(bool fromServer, FaultKind kind)
    {
        var uri = await servers.EmptyAsync(0);
        await using var proxy = new FaultProxy { Target = new Uri(uri) };
        var (expected, messageCount) = await UndisturbedAsync(proxy, fromServer);
        Assert.InRange(messageCount, 40, 400);
        for (var index = 0; index < messageCount; index++)
        {
            await servers.EmptyAsync(0);
            await using var store = await OpenAsync(proxy);
            proxy.Arm(fromServer, index, kind);
            await LoadAsync(store);
            // The disturbed load may be shorter than the other by a message that only asks whether a connection is alive.
            if (index < messageCount - 1) Assert.True(proxy.HasStruck, $"message {index} never came");
            await AssertIsAsync(uri, expected);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(25)]
    public async Task Stalled_server_is_given_up_by_a_cancel_and_the_load_goes_on(int index)
    {
        var uri = await servers.EmptyAsync(0);
        await using var proxy = new FaultProxy { Target = new Uri(uri) };
        var (expected, _) = await UndisturbedAsync(proxy, fromServer: true);
        await servers.EmptyAsync(0);
        await using var store = await OpenAsync(proxy);
        proxy.Arm(fromServer: true, index, FaultKind.Stall);

        await LoadAsync(store, proxy.Stalled);

        Assert.True(proxy.HasStruck);
        await AssertIsAsync(uri, expected);
    }

    [Fact]
    public async Task Slow_server_is_waited_for()
    {
        var uri = await servers.EmptyAsync(0);
        await using var proxy = new FaultProxy { Target = new Uri(uri) };
        var (expected, _) = await UndisturbedAsync(proxy, fromServer: true);
        await servers.EmptyAsync(0);
        proxy.IsSlow = true;
        await using var store = await OpenAsync(proxy);

        await LoadAsync(store);

        await AssertIsAsync(uri, expected);
    }

    [Fact]
    public async Task Leader_that_moves_away_is_followed()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        await using var proxy = new FaultProxy();
        // The cluster's routing table names the proxy, so that all that a routing driver sends passes it.
        await using var server = await Neo4jServer.StartAsync("--set", $"server.bolt.advertised_address={proxy.Address}");
        proxy.Target = new Uri(server.Uri);
        await using var store = new Neo4jGraphStore(new Neo4jGraphStoreOptions { Uri = $"neo4j://{proxy.Address}" }, Neo4jServers.Schema);
        await store.OpenAsync(Token);
        // HELLO, LOGON or ROUTE may come first; the fifth answer is within a batch.
        proxy.Arm(fromServer: true, 5, FaultKind.NotALeader);

        await LoadAsync(store);

        Assert.True(proxy.HasStruck);
        Assert.Equal(RevisionAtEnd, await store.GetRevisionAsync(Token));
        Assert.Equal(["b", "long"], (await ReadAsync(store)).SourceIds);
    }

    [Fact]
    public async Task Server_killed_in_the_midst_of_a_load_loses_nothing_that_was_acknowledged()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        await using var server = await Neo4jServer.StartAsync();
        await using var store = await Neo4jServers.OpenAsync(server.Uri);
        const int BatchCount = 40;
        for (var i = 1; i <= BatchCount; i++)
        {
            var writing = store.WriteAsync(Batch("run", i, Document($"source-{i:00}")), Token);
            if (i is 10 or 25)
            {
                await server.KillAsync(); // while the batch is on its way, or just after
                await server.StartAgainAsync();
            }

            try
            {
                await writing;
            }
            catch (GraphStoreException exception) when (exception.IsTransient)
            {
                await WriteAsync(store, Batch("run", i, Document($"source-{i:00}")));
            }
        }

        Assert.Equal(BatchCount, await store.GetRevisionAsync(Token));
        Assert.Equal(Enumerable.Range(1, BatchCount).Select(i => $"source-{i:00}"), (await ReadAsync(store)).SourceIds);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    private static async Task<(string Hash, int MessageCount)> UndisturbedAsync(FaultProxy proxy, bool fromServer)
    {
        await using var store = await OpenAsync(proxy);
        proxy.Restart();
        await LoadAsync(store);
        var counts = proxy.Restart();
        return (await StoreHash.ComputeAsync(store, Token), fromServer ? counts.FromServer : counts.FromClient);
    }

    // Past the proxy, whose fault may still wait for the next message.
    private static async Task AssertIsAsync(string uri, string expected)
    {
        await using var store = await Neo4jServers.OpenAsync(uri);
        Assert.Equal(RevisionAtEnd, await store.GetRevisionAsync(Token));
        Assert.Equal(expected, await StoreHash.ComputeAsync(store, Token));
        Assert.Empty(await store.VerifyAsync(Token));
    }

    private static async Task LoadAsync(IGraphStore store, Task? stalled = null)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        // One call is given up when the server stands still; those after it are not.
        _ = stalled?.ContinueWith(_ => giveUp.Cancel(), Token, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        foreach (var batch in Load) await WriteAsync(store, batch, giveUp.Token);
    }

    private static async Task WriteAsync(IGraphStore store, WriteBatch batch, CancellationToken giveUp = default)
    {
        for (var tryCount = 1; ; tryCount++)
        {
            try
            {
                await store.WriteAsync(batch, giveUp.IsCancellationRequested ? Token : giveUp);
                return;
            }
            catch (Exception exception) when (
                tryCount < TryCountMax
                && (exception is GraphStoreException { IsTransient: true } || (exception is OperationCanceledException && !Token.IsCancellationRequested)))
            {
                // as the resilience pipeline around the store would
            }
        }
    }

    private static Task<IGraphStore> OpenAsync(FaultProxy proxy) => Neo4jServers.OpenAsync($"bolt://{proxy.Address}");
}
