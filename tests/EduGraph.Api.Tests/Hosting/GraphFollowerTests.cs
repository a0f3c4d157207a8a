using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Hosting;

public sealed class GraphFollowerTests
{
    private const string Count = "{ institutions { totalCount } }";

    [Fact]
    public async Task Backup_of_a_lower_revision_is_followed_back_and_built_once()
    {
        await using var server = await ApiServer.StartAsync();
        server.Store.Restore(SmallWorld.Many([1, 2, 3]), revision: 7);
        await server.Follower.FollowAsync(CancellationToken.None);
        server.Store.Restore(SmallWorld.Many([1]), revision: 5);
        await server.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal(1, await CountAsync(server));
        Assert.Contains("\"revision\":5,\"storeRevision\":5,\"isBehind\":false", await server.Client.GetStringAsync("/readyz"), StringComparison.Ordinal);
        var readCount = server.Store.ReadCount;
        await server.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal(readCount, server.Store.ReadCount);
    }

    [Fact]
    public async Task Store_that_was_exchanged_for_another_of_the_same_revision_is_read_again()
    {
        await using var server = await ApiServer.StartAsync();
        server.Store.Runs = [Run("monday")];
        await server.Follower.FollowAsync(CancellationToken.None);
        server.Store.Restore(SmallWorld.Many([1, 2, 3]), revision: 1);
        server.Store.Runs = [Run("tuesday")];
        await server.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal(3, await CountAsync(server));
        var readCount = server.Store.ReadCount;
        server.Store.Runs = [Run("wednesday"), Run("tuesday")];
        await server.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal(readCount, server.Store.ReadCount);
    }

    private static async Task<int> CountAsync(ApiServer server) =>
        (await server.AskAsync(Count)).GetProperty("institutions").GetProperty("totalCount").GetInt32();

    private static IngestionRun Run(string id) => new() { Id = id, State = RunState.Completed, StartedAt = DateTimeOffset.UnixEpoch };
}
