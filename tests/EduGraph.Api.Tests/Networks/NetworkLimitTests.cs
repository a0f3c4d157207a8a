using System.Text.Json;
using EduGraph.Api.Networks;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Networks;

/// <summary>Questions that are wrong or too costly, what they are told, and how much is kept.</summary>
public sealed class NetworkLimitTests(NetworkServer server) : IClassFixture<NetworkServer>
{
    [Theory]
    [InlineData("cooperation(projection: AGREEMENT) { nodeCount }", "GRAPHQL_VALIDATION_FAILED", "Did you mean the enum value \"AGREEMENTS\"", "")]
    [InlineData("cooperation(projection: []) { nodeCount }", "ARGUMENT_OUT_OF_RANGE", "has 0 projections; expected 1 to 10", "")]
    [InlineData("cooperation(projection: [AGREEMENTS, PEOPLE]) { nodeCount }", "PROJECTIONS_DISAGREE", "not over the same nodes", "one after the other")]
    [InlineData("cooperation(projection: [AGREEMENTS, BODIES_AND_AGREEMENTS]) { nodeCount }", "PROJECTIONS_DISAGREE", "not over the same nodes", "two-mode")]
    [InlineData("cooperation(projection: [AGREEMENTS, AGREEMENTS]) { nodeCount }", "PROJECTIONS_DISAGREE", "has AGREEMENTS twice", "factors")]
    [InlineData("cooperation(projection: [AGREEMENTS, EVENTS], factors: [1]) { nodeCount }", "ARGUMENT_OUT_OF_RANGE", "1 numbers for 2 projections", "one number for each")]
    [InlineData("cooperation(projection: [AGREEMENTS], factors: [0]) { nodeCount }", "ARGUMENT_OUT_OF_RANGE", "not above 0", "")]
    [InlineData("cooperation(from: \"2025-01-02\", to: \"2025-01-01\") { nodeCount }", "DATES_REVERSED", "\"from\" is 2025-01-02, after \"to\", which is 2025-01-01", "the earlier day as \"from\"")]
    [InlineData("cooperation(asOf: \"2025-01-02\", to: \"2025-01-01\") { nodeCount }", "DATES_CONFLICT", "\"asOf\" is given together", "Use \"asOf\" for one day")]
    [InlineData("cooperation { change(from: \"2025-01-02\", to: \"2025-01-01\") { newCount } }", "DATES_REVERSED", "after \"to\"", "the earlier day")]
    [InlineData("timeline(fromYear: 2025, toYear: 2024) { totalCount }", "DATES_REVERSED", "\"fromYear\" is 2025, after \"toYear\", which is 2024", "the earlier year")]
    [InlineData("cooperation(where: { confidence: 1.5 }) { nodeCount }", "ARGUMENT_OUT_OF_RANGE", "\"where.confidence\" is 1.5; expected 0 to 1", "")]
    [InlineData("cooperation(where: { maxShared: 1001 }) { nodeCount }", "ARGUMENT_OUT_OF_RANGE", "\"where.maxShared\" is 1001; expected 2 to 1000", "")]
    [InlineData("cooperation { communities(resolution: 0) { count } }", "ARGUMENT_OUT_OF_RANGE", "\"resolution\" is 0; expected above 0 and at most 100", "")]
    [InlineData("cooperation(projection: AGREEMENTS) { nodes { nodes { betweenness(samples: 10001) } } }", "ARGUMENT_OUT_OF_RANGE", "\"samples\" is 10001; expected 1 to 10000", "")]
    [InlineData("cooperation { nodes(first: 1001) { totalCount } }", "PAGE_SIZE_EXCEEDED", "at most 1000 entries", "")]
    [InlineData("cooperation { ties(first: 2001) { totalCount } }", "PAGE_SIZE_EXCEEDED", "at most 2000 entries", "")]
    [InlineData("cooperation { ties(after: \"x\") { totalCount } }", "INVALID_CURSOR", "no cursor of this list", "")]
    [InlineData("ranking(metric: DEGREE, worlds: 1001) { totalCount }", "ARGUMENT_OUT_OF_RANGE", "\"worlds\" is 1001; expected 0 to 1000", "")]
    [InlineData("ranking(metric: DEGREE, share: 0.4) { totalCount }", "ARGUMENT_OUT_OF_RANGE", "\"share\" is 0.4; expected 0.5 to 1", "")]
    [InlineData("ranking(metric: DEGREE, doubt: 1) { totalCount }", "ARGUMENT_OUT_OF_RANGE", "\"doubt\" is 1; expected 0 to 0.9", "")]
    [InlineData("matrix(projection: COUNTRIES) { rule }", "PROJECTION_IS_GROUPED", "groups already", "rows and columns COUNTRY")]
    [InlineData("suggestions(for: \"i0\", projection: COUNTRIES) { score }", "PROJECTION_IS_GROUPED", "nodes are groups", "PARTNERSHIPS")]
    [InlineData("suggestions(for: \"nobody\") { score }", "UNKNOWN_ID", "\"nobody\"", "")]
    [InlineData("commonPartners(of: [\"i0\"]) { weight }", "TOO_MANY_IDS", "has 1 ids; expected 2 to 20", "")]
    public async Task Wrong_question_is_told_what_to_do(string field, string code, string message, string hint)
    {
        var error = await ErrorOfAsync(server.Api, $"{{ {field} }}");

        Assert.Contains(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        if (hint.Length > 0)
        {
            Assert.Contains(hint, error.GetProperty("extensions").GetProperty("hint").GetString());
        }
    }

    // One hub makes n nodes and n × (n - 1) / 2 ties: paths from all nodes are n × (n + 2 × ties) = n³ steps, for 100 just a million.
    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Metric_is_refused_above_the_steps_that_the_options_allow(int nodeCount, bool isAnswered)
    {
        await using var api = await ApiServer.StartAsync(
            new ApiOptions { NetworkMillionStepsMax = 1 }, SmallWorld.Many(Enumerable.Range(0, nodeCount)));
        const string Network = "cooperation(projection: AGREEMENTS, where: { maxShared: 1000 })";
        string[] questions =
        [
            $"{{ {Network} {{ nodes(first: 1) {{ nodes {{ betweenness }} }} }} }}",
            $"{{ {Network} {{ nodes(first: 1, order: {{ metric: CLOSENESS }}) {{ totalCount }} }} }}",
            $"{{ {Network} {{ summary {{ diameter }} }} }}",
            "{ ranking(metric: HARMONIC, worlds: 0, projection: AGREEMENTS, where: { maxShared: 1000 }, first: 1) { totalCount } }",
        ];
        foreach (var question in questions)
        {
            if (isAnswered)
            {
                await api.AskAsync(question);
                continue;
            }

            var extensions = (await ErrorOfAsync(api, question)).GetProperty("extensions");
            Assert.Equal("NETWORK_TOO_COSTLY", extensions.GetProperty("code").GetString());
            Assert.Equal((1, 2.0), (extensions.GetProperty("maxAllowedMillionSteps").GetInt32(), extensions.GetProperty("requestedMillionSteps").GetDouble()));
            Assert.NotEmpty(extensions.GetProperty("hint").GetString()!);
        }

        await api.AskAsync($"{{ {Network} {{ nodes(first: 1) {{ nodes {{ betweenness(samples: 10) degree }} }} }} }}");
    }

    [Fact]
    public async Task Worlds_count_among_the_steps()
    {
        await using var api = await ApiServer.StartAsync(new ApiOptions { NetworkMillionStepsMax = 1 }, SmallWorld.Many(Enumerable.Range(0, 50)));

        await api.AskAsync("{ ranking(metric: DEGREE, worlds: 100, projection: AGREEMENTS) { totalCount } }");
        var error = await ErrorOfAsync(api, "{ ranking(metric: DEGREE, worlds: 1000, projection: AGREEMENTS) { totalCount } }");

        Assert.Contains("DEGREE in 1000 worlds", error.GetProperty("message").GetString());
        Assert.Equal("Take fewer worlds; 0 ranks without spans.", error.GetProperty("extensions").GetProperty("hint").GetString());
    }

    [Fact]
    public async Task Networks_are_kept_for_their_snapshot_up_to_a_number()
    {
        await using var api = await ApiServer.StartAsync(new ApiOptions { NetworkCountMax = 2 }, NetworkServer.Graph());
        var kept = NetworkCache.Of(api.Follower.Snapshots.Current);
        Assert.Equal(0, kept.Count);

        await api.AskAsync("{ cooperation(projection: AGREEMENTS) { nodeCount } again: cooperation(projection: [AGREEMENTS], factors: [1]) { tieCount } }");
        Assert.Equal(1, kept.Count);
        await api.AskAsync("{ cooperation(projection: AGREEMENTS, weight: COUNT) { nodeCount } matrix(projection: EVENTS) { rule } }");
        Assert.Equal(2, kept.Count);

        api.Store.Replace(NetworkServer.Graph());
        await api.Follower.FollowAsync(CancellationToken.None);
        Assert.Equal(0, NetworkCache.Of(api.Follower.Snapshots.Current).Count);
    }

    private static async Task<JsonElement> ErrorOfAsync(ApiServer api, string query) =>
        (await api.PostAsync(query)).GetProperty("errors")[0];
}
