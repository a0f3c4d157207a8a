using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Tests.Servers;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Sessions;

[Collection(SharedServerCollection.Name)]
public sealed class RealServerTests(SharedServer server)
{
    public static TheoryData<int, int, bool> Versions()
    {
        var versions = new TheoryData<int, int, bool>();
        foreach (BoltVersion version in BoltVersion.Known.Where(version => version != BoltVersion.V5_5))
        {
            versions.Add(version.Major, version.Minor, false);
            versions.Add(version.Major, version.Minor, true);
        }

        return versions;
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Each_version_reads_writes_and_fails_as_it_should(int major, int minor, bool byManifest)
    {
        var version = new BoltVersion((byte)major, (byte)minor);
        await using IDriver driver = server.Driver(new DriverInternals { OnlyVersion = version, OfferManifest = byManifest });
        IServerInfo info = await driver.GetServerInfoAsync();
        Assert.Equal(version.ToString(), info.ProtocolVersion);
        Assert.StartsWith("Neo4j/", info.Agent, StringComparison.Ordinal);

        await using IAsyncSession session = driver.AsyncSession();
        string label = $"V{major}{minor}{(byManifest ? "m" : "")}";
        IResultSummary summary = await session.ExecuteWriteAsync(async tx =>
        {
            IResultCursor cursor = await tx.RunAsync($"MATCH (n:{label}) DETACH DELETE n");
            await cursor.ConsumeAsync();
            cursor = await tx.RunAsync($"CREATE (a:{label} {{name: $name}})-[:KNOWS {{since: 1999}}]->(b:{label})", new { name = "蓝" });
            return await cursor.ConsumeAsync();
        });
        Assert.Equal(2, summary.Counters.NodesCreated);
        Assert.Equal(1, summary.Counters.RelationshipsCreated);
        Assert.Equal(QueryType.WriteOnly, summary.QueryType);
        Assert.True(summary.Counters.ContainsUpdates);
        Assert.NotEmpty(session.LastBookmarks.Values);

        IPath path = await session.ExecuteReadAsync(async tx =>
            (await (await tx.RunAsync($"MATCH p = (b:{label})<-[:KNOWS]-(a) RETURN p")).SingleAsync())["p"].As<IPath>());
        Assert.Equal("蓝", path.End["name"]);
        IRelationship relationship = Assert.Single(path.Relationships);
        Assert.Equal("KNOWS", relationship.Type);
        Assert.Equal(1999L, relationship["since"]);
        Assert.Equal(path.End.ElementId, relationship.StartNodeElementId);
        Assert.Equal(path.Start.ElementId, relationship.EndNodeElementId);
        Assert.Equal([label], path.Start.Labels);

        IResultCursor bad = await session.RunAsync("RETURN 1 AS");
        ClientException error = await Assert.ThrowsAsync<ClientException>(bad.FetchAsync);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.Code);
        Assert.Equal(version >= new BoltVersion(5, 7), error.GqlStatus is { Length: 5 });
        Assert.Equal(1L, await Scalar(session, "RETURN 1"));
    }

    // The number was given out, and no release of the server ever offered it.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Version_5_5_is_refused_with_what_there_is(bool byManifest)
    {
        await using IDriver driver = server.Driver(new DriverInternals { OnlyVersion = BoltVersion.V5_5, OfferManifest = byManifest });
        NotSupportedException error = await Assert.ThrowsAsync<NotSupportedException>(driver.VerifyConnectivityAsync);
        Assert.Contains("5.5", error.Message, StringComparison.Ordinal);
        Assert.Equal(byManifest, error.Message.Contains("5.8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_newest_common_version_is_chosen_by_default()
    {
        await using IDriver driver = server.Driver();
        Assert.Equal("5.8", (await driver.GetServerInfoAsync()).ProtocolVersion);
    }

    [Fact]
    public async Task All_kinds_of_values_come_back_as_they_went()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        foreach (object? value in Values())
        {
            IResultCursor cursor = await session.RunAsync("RETURN $value AS value", new Dictionary<string, object?> { ["value"] = value });
            Assert.Equal(value, (await cursor.SingleAsync())["value"]);
        }
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    public async Task Times_mean_to_the_server_what_they_mean_here(int major, int minor)
    {
        await using IDriver driver = server.Driver(new DriverInternals { OnlyVersion = new BoltVersion((byte)major, (byte)minor), OfferManifest = false });
        await using IAsyncSession session = driver.AsyncSession();
        var parameters = new Dictionary<string, object?>
        {
            ["date"] = new LocalDate(2025, 9, 15),
            ["time"] = new OffsetTime(12, 30, 15, 5, 28_800),
            ["offset"] = new ZonedDateTime(1_757_925_000, 7, Zone.Of(28_800)),
            ["zoned"] = new ZonedDateTime(1_757_925_000, 7, Zone.Of("Asia/Shanghai")),
            ["local"] = new LocalDateTime(2025, 9, 15, 16, 30, 0, 1),
            ["span"] = new Duration(14, -3, 90, 500_000_000),
            ["point"] = new Point(4326, 101.7, 3.1),
        };
        IRecord record = await (await session.RunAsync(
            "RETURN toString($date), toString($time), toString($offset), toString($zoned), toString($local), toString($span), $point.longitude",
            parameters)).SingleAsync();
        Assert.Equal(
            ["2025-09-15", "12:30:15.000000005+08:00", "2025-09-15T16:30:00.000000007+08:00", "2025-09-15T16:30:00.000000007+08:00[Asia/Shanghai]",
                "2025-09-15T16:30:00.000000001", "P1Y2M-3DT1M30.5S", 101.7],
            [.. record.Select(entry => entry.Value!)]);
    }

    [Fact]
    public async Task A_plan_and_its_profile_are_read()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        IResultSummary explained = await (await session.RunAsync("EXPLAIN UNWIND [1, 2] AS x RETURN x")).ConsumeAsync();
        Assert.True(explained.HasPlan);
        Assert.False(explained.HasProfile);
        Assert.StartsWith("ProduceResults", explained.Plan!.OperatorType, StringComparison.Ordinal);
        IResultSummary profiled = await (await session.RunAsync("PROFILE UNWIND [1, 2] AS x RETURN x")).ConsumeAsync();
        Assert.Equal(2, profiled.Profile!.Records);
        Assert.Equal("x", Assert.Single(profiled.Profile.Children).Identifiers[0]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Notifications_are_read_in_both_forms(int minor)
    {
        var version = new DriverInternals { OnlyVersion = new BoltVersion(5, (byte)minor), OfferManifest = false };
        await using IDriver driver = server.Driver(version);
        await using IAsyncSession session = driver.AsyncSession();
        IResultSummary summary = await (await session.RunAsync("MATCH (a:NoSuchLabelAnywhere) RETURN a")).ConsumeAsync();
        INotification notification = Assert.Single(summary.Notifications);
        Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", notification.Code);
        Assert.Equal("WARNING", notification.RawSeverityLevel);
        Assert.Equal("UNRECOGNIZED", notification.RawCategory);
        Assert.Equal(1, notification.Position!.Line);

        await using IDriver silent = server.Driver(config => config.WithNotificationsDisabled().WithInternals(version));
        await using IAsyncSession other = silent.AsyncSession();
        Assert.Empty((await (await other.RunAsync("MATCH (a:NoSuchLabelAnywhere) RETURN a")).ConsumeAsync()).Notifications);
    }

    [Fact]
    public async Task Two_results_of_a_transaction_are_read_in_turns()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession(config => config.WithFetchSize(3));
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IResultCursor first = await transaction.RunAsync("UNWIND range(1, 20) AS x RETURN x");
        IResultCursor second = await transaction.RunAsync("UNWIND range(101, 120) AS y RETURN y");
        for (long expected = 1; expected <= 20; expected++)
        {
            Assert.True(await first.FetchAsync());
            Assert.Equal(expected, first.Current["x"]);
            Assert.True(await second.FetchAsync());
            Assert.Equal(expected + 100, second.Current[0]);
        }

        Assert.Null(await first.PeekAsync());
        Assert.False(await second.FetchAsync());
        await transaction.CommitAsync();
        await Assert.ThrowsAsync<ResultConsumedException>(first.FetchAsync);
        await Assert.ThrowsAsync<TransactionClosedException>(() => transaction.RunAsync("RETURN 1"));
    }

    [Fact]
    public async Task Commit_drops_what_is_unread_and_keeps_what_was_written()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession(config => config.WithFetchSize(10));
        IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await transaction.RunAsync("UNWIND range(1, 1000) AS x CREATE (n:CommitDrops {x: x}) RETURN n");
        await transaction.CommitAsync();
        Assert.Equal(1000L, await Scalar(session, "MATCH (n:CommitDrops) WITH n, n.x AS x DELETE n RETURN count(x)"));
    }

    [Fact]
    public async Task Rollback_with_an_open_result_leaves_nothing_and_the_connection_usable()
    {
        await using IDriver driver = server.Driver(config => config.WithMaxConnectionPoolSize(1));
        await using IAsyncSession session = driver.AsyncSession(config => config.WithFetchSize(10));
        IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await transaction.RunAsync("UNWIND range(1, 100000) AS x CREATE (n:RolledBack {x: x}) RETURN n");
        await transaction.RollbackAsync();
        Assert.Equal(0L, await Scalar(session, "MATCH (n:RolledBack) RETURN count(n)"));
        await Assert.ThrowsAsync<TransactionClosedException>(transaction.CommitAsync);
    }

    [Fact]
    public async Task A_failed_transaction_says_so_until_it_is_rolled_back()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IResultCursor cursor = await transaction.RunAsync("RETURN 1 / 0");
        await Assert.ThrowsAsync<ClientException>(cursor.FetchAsync);
        await Assert.ThrowsAsync<TransactionTerminatedException>(() => transaction.RunAsync("RETURN 1"));
        await Assert.ThrowsAsync<TransactionTerminatedException>(transaction.CommitAsync);
        await transaction.RollbackAsync();
        Assert.Equal(1L, await Scalar(session, "RETURN 1"));
    }

    [Fact]
    public async Task A_session_has_one_transaction_at_a_time()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<TransactionNestingException>(() => session.BeginTransactionAsync());
        await Assert.ThrowsAsync<TransactionNestingException>(() => session.RunAsync("RETURN 1"));
    }

    [Fact]
    public async Task Closing_a_session_completes_what_it_wrote_without_a_transaction()
    {
        await using IDriver driver = server.Driver();
        await using (IAsyncSession session = driver.AsyncSession(config => config.WithFetchSize(1)))
            await session.RunAsync("UNWIND range(1, 50) AS x CREATE (n:Unread {x: x}) RETURN n");
        await using IAsyncSession other = driver.AsyncSession();
        Assert.Equal(50L, await Scalar(other, "MATCH (n:Unread) WITH n, n.x AS x DELETE n RETURN count(x)"));
    }

    [Fact]
    public async Task Closing_a_session_throws_an_error_that_nobody_has_seen()
    {
        await using IDriver driver = server.Driver();
        IAsyncSession session = driver.AsyncSession();
        await session.RunAsync("RETURN 1 / 0");
        await Assert.ThrowsAsync<ClientException>(session.CloseAsync);
    }

    [Fact]
    public async Task A_read_session_may_not_write()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
        IResultCursor cursor = await session.RunAsync("CREATE (n:NeverThere)");
        Neo4jException error = await Assert.ThrowsAnyAsync<Neo4jException>(cursor.ConsumeAsync);
        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.Code);
    }

    [Fact]
    public async Task A_transaction_timeout_and_metadata_reach_the_server()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        var metadata = new Dictionary<string, object?> { ["purpose"] = "a test" };
        List<IRecord> running = await (await session.RunAsync(
            "SHOW TRANSACTIONS YIELD metaData RETURN metaData", config => config.WithMetadata(metadata))).ToListAsync();
        Assert.Contains(running, record => record[0].As<Dictionary<string, object?>>().GetValueOrDefault("purpose") as string == "a test");
        IAsyncTransaction transaction = await session.BeginTransactionAsync(config => config.WithTimeout(TimeSpan.FromMilliseconds(50)));
        IResultCursor cursor = await transaction.RunAsync("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN count(x)");
        Neo4jException error = await Assert.ThrowsAnyAsync<Neo4jException>(cursor.FetchAsync);
        Assert.Contains("Terminated", error.Code + error.Message, StringComparison.OrdinalIgnoreCase);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task Cancelling_an_enumeration_stops_the_query_and_the_driver_goes_on()
    {
        await using IDriver driver = server.Driver(config => config.WithMaxConnectionPoolSize(1));
        await using IAsyncSession session = driver.AsyncSession();
        using var cancellation = new CancellationTokenSource();
        IResultCursor cursor = await session.RunAsync("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x");
        ValueTask<bool> waiting = cursor.GetAsyncEnumerator(cancellation.Token).MoveNextAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        await using IAsyncSession next = driver.AsyncSession();
        Assert.Equal(1L, await Scalar(next, "RETURN 1"));
    }

    [Fact]
    public async Task An_executable_query_filters_maps_and_reduces()
    {
        await using IDriver driver = server.Driver();
        EagerResult<IReadOnlyList<long>> result = await driver.ExecutableQuery("UNWIND range(1, $last) AS x RETURN x")
            .WithParameters(new { last = 10 })
            .WithConfig(new QueryConfig(RoutingControl.Readers))
            .WithMap(record => record["x"].As<long>())
            .WithFilter(x => x % 2 == 0)
            .ExecuteAsync();
        Assert.Equal([2L, 4L, 6L, 8L, 10L], result.Result);
        Assert.Equal(["x"], result.Keys);
        EagerResult<long> sum = await driver.ExecutableQuery("UNWIND [1, 2, 3] AS x RETURN x")
            .WithReduce(() => 0L, (total, record) => total + record["x"].As<long>())
            .ExecuteAsync();
        Assert.Equal(6L, sum.Result);
        await driver.ExecutableQuery("CREATE (n:Executable)").ExecuteAsync();
        Assert.NotEmpty(await driver.GetExecutableQueryBookmarkManager().GetBookmarksAsync());
        EagerResult<int> count = await driver.ExecutableQuery("MATCH (n:Executable) DELETE n RETURN 1")
            .WithStreamProcessor(async records => await records.CountAsync())
            .ExecuteAsync();
        Assert.Equal(1, count.Result);
    }

    [Fact]
    public async Task A_routing_driver_works_with_a_single_server()
    {
        await using IDriver driver = GraphDatabase.Driver(server.RoutingUri);
        await using IAsyncSession session = driver.AsyncSession();
        Assert.Equal("neo4j", await session.ExecuteReadAsync(async tx =>
            (await (await tx.RunAsync("CALL db.info() YIELD name RETURN name")).SingleAsync())[0]));
        await session.ExecuteWriteAsync(tx => tx.RunAsync("CREATE (n:Routed) DELETE n"));
        await using IAsyncSession missing = driver.AsyncSession(SessionConfigBuilder.ForDatabase("nowhere"));
        await Assert.ThrowsAsync<FatalDiscoveryException>(() => missing.RunAsync("RETURN 1"));
    }

    [Fact]
    public async Task A_parameter_far_larger_than_a_chunk_arrives_whole()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        string text = new('网', 300_000);
        IResultCursor cursor = await session.RunAsync("RETURN $text AS text, size($text) AS length", new { text });
        IRecord record = await cursor.SingleAsync();
        Assert.Equal(300_000L, record["length"]);
        Assert.Equal(text, record["text"]);
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_fails_before_anything_is_sent()
    {
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        ProtocolException error = await Assert.ThrowsAsync<ProtocolException>(() => session.RunAsync("RETURN $x", new { x = new System.Text.StringBuilder() }));
        Assert.Contains("StringBuilder", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await Scalar(session, "RETURN 1"));
    }

    private static async Task<object?> Scalar(IAsyncSession session, string query) =>
        (await (await session.RunAsync(query)).SingleAsync())[0];

    private static IEnumerable<object?> Values()
    {
        yield return null;
        foreach (long number in new[] { 0, 1, -1, -16, -17, 127, 128, -128, -129, 32767, 32768, -32769, int.MaxValue, 1L + int.MaxValue, long.MinValue, long.MaxValue })
            yield return number;
        yield return true;
        yield return 1.5;
        yield return double.NegativeInfinity;
        yield return "";
        yield return new string('é', 70_000);
        yield return new byte[] { 0, 1, 255 };
        yield return new List<object?> { 1L, "two", null, new List<object?>() };
        yield return Enumerable.Range(0, 70_000).Select(number => (object?)(long)number).ToList();
        yield return new Dictionary<string, object?> { ["a"] = 1L, ["b"] = new List<object?> { new LocalDate(1, 1, 1) } };
        yield return new LocalDate(-4, 2, 29);
        yield return new LocalDate(999_999_999, 12, 31);
        yield return new LocalTime(23, 59, 59, 999_999_999);
        yield return new OffsetTime(1, 2, 3, 4, -64_800);
        yield return new LocalDateTime(1815, 6, 18, 11, 35, 0, 1);
        yield return new ZonedDateTime(-1, 999_999_999, Zone.Of(3600));
        yield return new ZonedDateTime(1_700_000_000, 0, Zone.Of("Asia/Kuala_Lumpur"));
        yield return new Duration(1, -2, 3, 4);
        yield return new Point(7203, 1, 2);
        yield return new Point(4979, 101.7, 3.1, 60);
    }
}
