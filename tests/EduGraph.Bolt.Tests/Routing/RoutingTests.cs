using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Tests.Servers;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Routing;

public sealed class RoutingTests : IAsyncDisposable
{
    private readonly ImpatientTime _time = new();
    private readonly FakeServer _router;
    private readonly FakeServer[] _members;
    private readonly Func<FakeRequest, FakeReply?>?[] _scripts = new Func<FakeRequest, FakeReply?>?[3];
    private int[] _readers = [1, 2];
    private int[] _writers = [0];
    private long _timeToLiveSeconds = 300;

    public RoutingTests()
    {
        _members = [.. Enumerable.Range(0, 3).Select(index => new FakeServer(request => _scripts[index]?.Invoke(request) ?? Route(request)))];
        _router = new FakeServer(Route);
    }

    public async ValueTask DisposeAsync()
    {
        await _router.DisposeAsync();
        foreach (FakeServer member in _members) await member.DisposeAsync();
    }

    [Fact]
    public async Task A_closed_driver_opens_no_connection_for_a_session_that_was_begun_before()
    {
        await using var server = new FakeServer();
        IDriver driver = GraphDatabase.Driver(server.RoutingUri);
        await using IAsyncSession session = driver.AsyncSession();
        await driver.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => session.RunAsync("RETURN 1 AS x"));
        Assert.Equal(0, server.ConnectionCount);
    }

    [Fact]
    public async Task Reads_go_to_readers_in_turns_and_writes_to_the_leader()
    {
        await using IDriver driver = Driver();
        foreach (int _ in Enumerable.Range(0, 4)) await Read(driver);
        await Write(driver);
        Assert.Equal([1, 2, 2], _members.Select(Queries));
        Assert.Equal(0, Queries(_router));
        Assert.Single(_router.Tags, tag => tag == MessageTag.Route);
    }

    [Fact]
    public async Task The_router_is_told_who_was_asked_and_the_home_database_is_kept_to()
    {
        await using IDriver driver = GraphDatabase.Driver($"{_router.RoutingUri}/?region=asia&policy=near%20by", config => config.WithInternals(Internals()));
        await using IAsyncSession session = driver.AsyncSession(config => config.WithBookmarks(Bookmarks.From("b1")).WithImpersonatedUser("bob"));
        await session.ExecuteWriteAsync(tx => tx.RunAsync("CREATE (a)"));
        FakeRequest route = _router.Requests.Single(request => request.Tag == MessageTag.Route);
        Assert.Equal(FakeReply.Map(("address", _router.Address.ToString()), ("region", "asia"), ("policy", "near by")), route.Map(0));
        Assert.Equal(["b1"], (List<object?>)route.Fields[1]!);
        Assert.Equal(FakeReply.Map(("imp_user", "bob")), route.Map(2));
        Assert.Equal(route.Map(0), _members[0].Requests.First().Map(0)["routing"]);
        Assert.Equal("home", _members[0].Requests.Single(request => request.Tag == MessageTag.Begin).Map(0)["db"]);
    }

    [Fact]
    public async Task A_table_is_asked_for_again_when_its_time_is_over()
    {
        _timeToLiveSeconds = 10;
        await using IDriver driver = Driver();
        await Read(driver);
        _time.Advance(TimeSpan.FromSeconds(9.9));
        await Read(driver);
        Assert.Equal(1, TablesGiven());
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await Read(driver);
        Assert.Equal(2, TablesGiven());
    }

    [Fact]
    public async Task Tables_are_kept_by_database()
    {
        await using IDriver driver = Driver();
        await Read(driver, "one");
        await Read(driver, "two");
        await Read(driver, "one");
        Assert.Equal(2, TablesGiven());
        Assert.Equal(["one", "two"], AllServers().SelectMany(server => server.Requests).Where(request => request.Tag == MessageTag.Route).Select(request => request.Map(2)["db"]).Order());
    }

    [Fact]
    public async Task A_reader_that_is_down_is_passed_over()
    {
        _members[1].Stop();
        await using IDriver driver = Driver();
        foreach (int _ in Enumerable.Range(0, 3)) await Read(driver);
        Assert.Equal(3, Queries(_members[2]));
    }

    [Fact]
    public async Task A_reader_that_dies_in_the_midst_expires_the_session_and_a_retry_goes_elsewhere()
    {
        _scripts[1] = _scripts[2] = request => request.Tag == MessageTag.Run && _members.Sum(Queries) == 1 ? FakeReply.Cut : null;
        await using IDriver driver = Driver();
        await using IAsyncSession session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
        IResultCursor cursor = await session.RunAsync("RETURN 1");
        await Assert.ThrowsAsync<SessionExpiredException>(cursor.FetchAsync);
        Assert.Equal(1L, await session.ExecuteReadAsync(async tx => (await (await tx.RunAsync("RETURN 1")).SingleAsync())[0]));
        Assert.Equal([0, 1, 1], _members.Select(Queries));
    }

    [Theory]
    [InlineData("Neo.ClientError.Cluster.NotALeader")]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase")]
    public async Task When_the_leader_has_changed_the_work_is_done_by_the_new_one(string code)
    {
        _scripts[0] = request => request.Tag switch
        {
            MessageTag.Run => NewLeader(code),
            MessageTag.Pull => FakeReply.Send((MessageTag.Ignored, null)),
            _ => null,
        };
        await using IDriver driver = Driver();
        await Write(driver);
        Assert.Equal([1, 0, 1], _members.Select(Queries));
        Assert.Equal(2, TablesGiven());
    }

    [Fact]
    public async Task While_there_is_no_leader_reads_go_on_and_writes_wait_for_one()
    {
        _writers = [];
        await using IDriver driver = Driver();
        await Read(driver);
        await using IAsyncSession session = driver.AsyncSession();
        SessionExpiredException error = await Assert.ThrowsAsync<SessionExpiredException>(() => session.RunAsync("CREATE (a)"));
        Assert.Contains("write server", error.Message, StringComparison.Ordinal);
        int tries = 0;
        await session.ExecuteWriteAsync(async tx =>
        {
            tries++;
            await (await tx.RunAsync("CREATE (a)")).ConsumeAsync();
        }, _ => _writers = [2]);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task A_write_in_a_reading_session_is_the_callers_mistake()
    {
        _scripts[1] = _scripts[2] = request => request.Tag switch
        {
            MessageTag.Run => FakeReply.Failure("Neo.ClientError.Cluster.NotALeader"),
            MessageTag.Pull => FakeReply.Send((MessageTag.Ignored, null)),
            _ => null,
        };
        await using IDriver driver = Driver();
        await using IAsyncSession session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
        await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("CREATE (a)")).ConsumeAsync());
    }

    [Fact]
    public async Task When_the_known_routers_are_gone_the_first_address_is_asked_again()
    {
        _timeToLiveSeconds = 10;
        await using IDriver driver = Driver();
        await Read(driver);
        _members[1].Stop();
        _readers = [2];
        _time.Advance(TimeSpan.FromSeconds(10));
        await Read(driver);
        Assert.Equal(2, _router.Tags.Count(tag => tag == MessageTag.Route));
    }

    [Fact]
    public async Task A_resolver_gives_the_first_addresses()
    {
        await using IDriver driver = GraphDatabase.Driver("neo4j://cluster.example:1", config => config
            .WithInternals(Internals()).WithResolver(new Resolver(ServerAddress.From("127.0.0.1", 1), _router.Address)));
        await Read(driver);
        Assert.Single(_router.Tags, tag => tag == MessageTag.Route);
    }

    [Fact]
    public async Task No_router_at_all_is_an_error_with_the_reasons()
    {
        _router.Stop();
        await using IDriver driver = Driver();
        ServiceUnavailableException error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => Read(driver));
        Assert.Contains(_router.Address.ToString(), error.Message, StringComparison.Ordinal);
        Assert.IsType<AggregateException>(error.InnerException);
    }

    [Theory]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", typeof(FatalDiscoveryException))]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", typeof(InvalidBookmarkException))]
    [InlineData("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException))]
    [InlineData("Neo.ClientError.Statement.TypeError", typeof(TypeException))]
    public async Task What_no_router_would_answer_otherwise_is_thrown_as_it_is(string code, Type type)
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Route ? FakeReply.Failure(code) : null);
        await using IDriver driver = GraphDatabase.Driver(server.RoutingUri);
        Assert.IsType(type, await Record.ExceptionAsync(() => Read(driver)));
    }

    [Fact]
    public async Task A_table_without_a_router_or_reader_is_none()
    {
        await using var server = new FakeServer(request => request.Tag == MessageTag.Route ? FakeServer.Table(1, [], [], []) : null);
        await using IDriver driver = GraphDatabase.Driver(server.RoutingUri);
        ServiceUnavailableException error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => Read(driver));
        Assert.Contains("no router", error.Message, StringComparison.Ordinal);
    }

    private static int Queries(FakeServer server) => server.Tags.Count(tag => tag == MessageTag.Run);

    private IEnumerable<FakeServer> AllServers() => _members.Append(_router);

    private int TablesGiven() => AllServers().Sum(server => server.Tags.Count(tag => tag == MessageTag.Route));

    private FakeReply? Route(FakeRequest request) => request.Tag == MessageTag.Route
        ? FakeServer.Table(_timeToLiveSeconds, [_members[1].Address], Addresses(_readers), Addresses(_writers))
        : null;

    private ServerAddress[] Addresses(int[] members) => [.. members.Select(index => _members[index].Address)];

    private FakeReply NewLeader(string code)
    {
        _writers = [2];
        return FakeReply.Failure(code);
    }

    private DriverInternals Internals() => new() { Time = _time };

    private IDriver Driver() => GraphDatabase.Driver(_router.RoutingUri, config => config.WithInternals(Internals()));

    private static async Task Read(IDriver driver, string? database = null)
    {
        await using IAsyncSession session = driver.AsyncSession(config =>
        {
            config.WithDefaultAccessMode(AccessMode.Read);
            if (database is not null) config.WithDatabase(database);
        });
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
    }

    private static async Task Write(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync("CREATE (a)")).ConsumeAsync());
    }

    private sealed class Resolver(params ServerAddress[] addresses) : IServerAddressResolver
    {
        public ISet<ServerAddress> Resolve(ServerAddress address) => addresses.ToHashSet();
    }
}
