using System.Text.Json;
using EduGraph.Analytics;
using EduGraph.Api.Networks;
using EduGraph.Api.Tests.Hosting;
using EduGraph.GraphQL;

namespace EduGraph.Api.Tests.Networks;

/// <summary>Questions that are wrong or too costly, what they are told, and how much is kept.</summary>
public sealed class NetworkLimitTests(NetworkServer server) : IClassFixture<NetworkServer>
{
    private const string Arguments = "projection: AGREEMENTS, where: { maxShared: 1000 }";
    private const string Whole = $"cooperation({Arguments})";

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

    // One hub makes n nodes and n × (n - 1) / 2 ties: distances from all nodes are .4 × n × (n + 2 × ties) = .4 × n³ steps, for 135 just below a million.
    [Theory]
    [InlineData(135, true)]
    [InlineData(136, false)]
    public async Task Metric_is_refused_above_the_steps_that_the_options_allow(int nodeCount, bool isAnswered)
    {
        await using var api = await ApiServer.StartAsync(
            new ApiOptions { NetworkMillionStepsMax = 1 }, SmallWorld.Many(Enumerable.Range(0, nodeCount)));
        string[] questions =
        [
            $"{{ {Whole} {{ nodes(first: 1, order: {{ metric: CLOSENESS }}) {{ totalCount }} }} }}",
            $"{{ {Whole} {{ summary {{ diameter }} }} }}",
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
        }

        await api.AskAsync($"{{ {Whole} {{ nodes(first: 1) {{ nodes {{ betweenness degree }} }} }} }}"); // all are twins: paths are counted from one
    }

    [Fact]
    public async Task Every_costly_question_is_told_what_it_would_take_and_what_to_do()
    {
        (string Field, string What, string Hint)[] table =
        [
            .. new[] { "closeness", "harmonic", "eigenvector", "pageRank", "triangles", "clustering", "constraint", "effectiveSize", "brokerage { total }" }
                .Select(field => ($"{Whole} {{ nodes(first: 1) {{ nodes {{ {field} }} }} }}", "of a network of 750 nodes and 11774 ties", "narrow the network by \"where\"")),
            .. new[] { "CLOSENESS", "HARMONIC", "EIGENVECTOR", "PAGE_RANK", "TRIANGLES", "CLUSTERING", "CONSTRAINT", "EFFECTIVE_SIZE", "BROKERAGE", "BETWEENNESS" }
                .SelectMany(metric => new[]
                {
                    ($"{Whole} {{ nodes(first: 1, order: {{ metric: {metric} }}) {{ totalCount }} }}", $"{metric} of a network", "narrow the network by \"where\""),
                    ($"ranking(metric: {metric}, worlds: 0, {Arguments}) {{ totalCount }}", $"{metric} of a network", "Rank by a metric such as DEGREE or PAGE_RANK"),
                }),
            ($"{Whole} {{ nodes(first: 1) {{ nodes {{ betweenness }} }} }}", "BETWEENNESS of a network", "betweenness(samples: 200)"),
            ($"{Whole} {{ nodes(first: 1) {{ nodes {{ betweenness(samples: 100) }} }} }}", "Betweenness from samples", "Take fewer samples"),
            ($"{Whole} {{ summary {{ diameter }} }}", "The diameter", "Leave it out"),
            ($"{Whole} {{ summary {{ meanDistance }} }}", "The mean distance", "Leave it out"),
            ($"{Whole} {{ summary {{ transitivity }} }}", "CLUSTERING", "Use a metric such as DEGREE"),
            ($"{Whole} {{ communities {{ count }} }}", "Finding communities", "fewer seeds"),
            ($"{Whole} {{ nodes(first: 1) {{ nodes {{ community }} }} }}", "Finding communities", "fewer seeds"),
            ($"ranking(metric: DEGREE, {Arguments}) {{ totalCount }}", "DEGREE in 100 worlds", "Take fewer worlds: "),
        ];
        await using var api = await ApiServer.StartAsync(new ApiOptions { NetworkMillionStepsMax = 1 }, HubAndChain());
        foreach (var (field, what, hint) in table)
        {
            var error = await ErrorOfAsync(api, $"{{ {field} }}");
            Assert.Contains(what, error.GetProperty("message").GetString());
            Assert.Contains("at most 1 million are made.", error.GetProperty("message").GetString());
            Assert.Equal("NETWORK_TOO_COSTLY", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Contains(hint, error.GetProperty("extensions").GetProperty("hint").GetString());
        }

        await api.AskAsync($"{{ {Whole} {{ nodes(first: 1) {{ nodes {{ degree strength core betweenness(samples: 10) }} }} summary {{ density componentCount }} }} }}");
    }

    [Fact]
    public async Task As_many_worlds_as_the_hint_says_can_be_made()
    {
        await using var api = await ApiServer.StartAsync(new ApiOptions { NetworkMillionStepsMax = 1 }, HubAndChain());
        await api.AskAsync($"{{ {Whole} {{ nodeCount }} }}");
        var error = await ErrorOfAsync(api, $"{{ ranking(metric: DEGREE, {Arguments}) {{ totalCount }} }}");
        var words = error.GetProperty("extensions").GetProperty("hint").GetString()!.Split(' ');
        var count = int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture);

        Assert.InRange(count, 1, 99);
        await ErrorOfAsync(api, $"{{ ranking(metric: DEGREE, worlds: {count + 1}, {Arguments}) {{ totalCount }} }}");
        await api.AskAsync($"{{ ranking(metric: DEGREE, worlds: {count}, {Arguments}) {{ totalCount }} }}");
    }

    [Fact]
    public async Task Measures_of_one_request_add_up_and_what_is_kept_costs_nothing()
    {
        await using var api = await ApiServer.StartAsync(new ApiOptions { NetworkMillionStepsMax = 4 }, HubAndChain());
        var both = $"{{ {Whole} {{ nodes(first: 1) {{ nodes {{ pageRank triangles }} }} }} }}";

        var error = await ErrorOfAsync(api, both);

        Assert.EndsWith("at most 4 million are made. The request has used 2 million already.", error.GetProperty("message").GetString());
        Assert.StartsWith("Ask for fewer measures in one request: what was computed is kept.", error.GetProperty("extensions").GetProperty("hint").GetString());
        await api.AskAsync($"{{ {Whole} {{ nodes(first: 1) {{ nodes {{ triangles }} }} }} }}");
        await api.AskAsync(both);
    }

    [Fact]
    public void What_does_not_settle_is_told_what_to_do_instead()
    {
        Exception[] causes = [new ConvergenceException("Eigenvector centrality", 7), new AggregateException(new ConvergenceException("Eigenvector centrality", 7))];

        Assert.All(causes, cause =>
        {
            var error = Assert.Throws<GraphQLException>(() => NetworkLimit.Settle<int>(() => throw cause)).Error;
            Assert.Equal(("NETWORK_NOT_SETTLED", "Eigenvector centrality did not settle within 7 rounds."), (error.Code, error.Message));
            Assert.Contains("PAGE_RANK", (string)error.Extensions!["hint"]!);
        });
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

    // 150 partners of one agreement, and a chain of 600 who share agreements two by two: nodes enough that are not alike.
    private static EduGraph.Testing.Graphs.TinyGraph HubAndChain()
    {
        var graph = SmallWorld.Many(Enumerable.Range(0, 150));
        var source = graph.Source("chain");
        for (var number = 0; number < 600; number++)
        {
            source.Node($"c{number}", "Institution", $"Chain {number}");
        }

        for (var number = 0; number < 599; number++)
        {
            source.Node($"link{number}", "Agreement").Relates($"c{number}", "PARTY_TO", $"link{number}").Relates($"c{number + 1}", "PARTY_TO", $"link{number}");
        }

        return graph;
    }

    private static async Task<JsonElement> ErrorOfAsync(ApiServer api, string query) =>
        (await api.PostAsync(query)).GetProperty("errors")[0];
}
