using System.Text.Json;
using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Neo4j;

/// <summary>The API in front of a Neo4j server that comes and goes.</summary>
[Collection(TeamCollection.Name)]
public sealed class ServeFromNeo4jTests(TeamServer team)
{
    private static readonly TimeSpan NoticeTimeMax = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Api_answers_from_its_snapshot_while_the_server_is_down_says_so_and_follows_again()
    {
        var database = await team.TakeAsync();
        await using var api = await ServerProcess.StartOnAsync(database.Uri, RepositoryRoot.File("seed-data", "klust-2025"));
        const string Question = "graphql?query={agreements{totalCount}}";
        var answer = await api.Client.GetStringAsync(Question);
        Assert.Contains("\"totalCount\":2", answer, StringComparison.Ordinal);

        await database.KillAsync();
        await UntilStoreIsReachableAsync(api, isReachable: false);
        Assert.Equal(answer, await api.Client.GetStringAsync(Question));

        await database.StartAgainAsync();
        await UntilStoreIsReachableAsync(api, isReachable: true);
        Assert.Equal(answer, await api.Client.GetStringAsync(Question));
    }

    private static async Task UntilStoreIsReachableAsync(ServerProcess api, bool isReachable)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(NoticeTimeMax);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(100));
        JsonElement state;
        do
        {
            await timer.WaitForNextTickAsync(limit.Token);
            using var parsed = JsonDocument.Parse(await api.Client.GetStringAsync("readyz", limit.Token));
            state = parsed.RootElement.Clone();
            Assert.Equal("ready", state.GetProperty("status").GetString());
        }
        while (state.GetProperty("storeIsReachable").GetBoolean() != isReachable);
    }
}
