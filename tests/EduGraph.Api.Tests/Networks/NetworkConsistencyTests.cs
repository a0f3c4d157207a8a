using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Networks;

/// <summary>What must hold between the answers about one network, however it is asked about, and where there is nothing to measure.</summary>
public sealed class NetworkConsistencyTests(NetworkServer server) : IClassFixture<NetworkServer>
{
    private static readonly string[] Metrics =
        ["DEGREE", "STRENGTH", "BETWEENNESS", "CLOSENESS", "HARMONIC", "EIGENVECTOR", "PAGE_RANK", "CORE", "TRIANGLES", "CLUSTERING", "CONSTRAINT", "EFFECTIVE_SIZE", "BROKERAGE"];

    private const string Everything = """
        nodeCount tieCount
        nodes { totalCount nodes { id degree strength betweenness sampled: betweenness(samples: 2) closeness harmonic eigenvector pageRank core triangles clustering
          constraint effectiveSize component isArticulationPoint community brokerage { coordinator consultant gatekeeper representative liaison total } } }
        ties { totalCount nodes { count weight } }
        communities { modularity count communities { size } }
        summary { density componentCount largestComponentSize diameter meanDistance transitivity degreeDistribution { degree count } degreeAssortativity
          assortativity externalInternalIndex articulationPointCount bridgeCount }
        change(from: "2000-01-01", to: "2001-01-01") { earlierCount newCount endedCount keptCount }
        """;

    [Fact]
    public async Task Network_of_nobody_is_measured_without_an_error()
    {
        var network = (await server.Api.AskAsync($"{{ cooperation(projection: AGREEMENTS, where: {{ countries: [\"ZZ\"] }}) {{ {Everything} }} }}")).GetProperty("cooperation");

        Assert.Equal(
            """{"density":null,"componentCount":0,"largestComponentSize":0,"diameter":null,"meanDistance":null,"transitivity":null,"degreeDistribution":[],"degreeAssortativity":null,"assortativity":null,"externalInternalIndex":null,"articulationPointCount":0,"bridgeCount":0}""",
            JsonSerializer.Serialize(network.GetProperty("summary")));
        Assert.Equal("""{"modularity":0,"count":0,"communities":[]}""", JsonSerializer.Serialize(network.GetProperty("communities")));
        foreach (var metric in Metrics)
        {
            var ranking = await server.Api.AskAsync($"{{ ranking(metric: {metric}, projection: AGREEMENTS, where: {{ countries: [\"ZZ\"] }}) {{ totalCount nodes {{ value }} }} }}");
            Assert.Equal("""{"ranking":{"totalCount":0,"nodes":[]}}""", JsonSerializer.Serialize(ranking));
        }
    }

    // Two of one tie: nothing varies, and no two neighbours could know each other.
    [Fact]
    public async Task What_is_not_defined_is_null()
    {
        var network = (await server.Api.AskAsync(
            $"{{ cooperation(projection: AGREEMENTS, from: \"2020-01-01\", to: \"2020-12-31\", where: {{ undated: false }}) {{ {Everything} }} }}")).GetProperty("cooperation");
        var node = network.GetProperty("nodes").GetProperty("nodes")[0];

        Assert.Equal(1, network.GetProperty("tieCount").GetInt32());
        Assert.Equal("i4", node.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, node.GetProperty("clustering").ValueKind);
        Assert.Equal("""{"coordinator":0,"consultant":0,"gatekeeper":0,"representative":0,"liaison":0,"total":0}""", JsonSerializer.Serialize(node.GetProperty("brokerage")));
        Assert.Equal(
            """{"density":1,"componentCount":1,"largestComponentSize":2,"diameter":1,"meanDistance":1,"transitivity":null,"degreeDistribution":[{"degree":1,"count":2}],"degreeAssortativity":null,"assortativity":null,"externalInternalIndex":-1,"articulationPointCount":0,"bridgeCount":1}""",
            JsonSerializer.Serialize(network.GetProperty("summary")));
    }

    [Fact]
    public async Task Pages_by_any_metric_hold_every_node_once_in_the_order_of_the_whole()
    {
        foreach (var metric in Metrics)
        {
            foreach (var direction in new[] { "ASC", "DESC" })
            {
                var order = $"order: {{ metric: {metric}, direction: {direction} }}";
                var whole = await IdsAsync($"{{ cooperation(projection: AGREEMENTS) {{ nodes({order}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }} }}", null);
                var (paged, after) = (new List<string>(), (string?)null);
                do
                {
                    var page = await IdsAsync($"query($after: String) {{ cooperation(projection: AGREEMENTS) {{ nodes(first: 2, after: $after, {order}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }} }}", after);
                    paged.AddRange(page.Ids);
                    after = page.Next;
                }
                while (after is not null);

                Assert.Equal(7, whole.Ids.Count);
                Assert.Equal(whole.Ids, paged);
            }
        }
    }

    [Fact]
    public async Task Cells_of_a_matrix_add_up_to_the_ties_of_the_network()
    {
        var data = await server.Api.AskAsync("""
            { cooperation(projection: AGREEMENTS) { tieCount }
              nodes: matrix(rows: NODE, columns: NODE, projection: AGREEMENTS) { columns { key tieCount } rows { nodes { heading { key tieCount } cells { tieCount ties { from { id } to { id } } } } } }
              countries: matrix(rows: COUNTRY, columns: COUNTRY, projection: AGREEMENTS) { unplacedTieCount rows { totalCount } } }
            """);
        var tieCount = data.GetProperty("cooperation").GetProperty("tieCount").GetInt32();
        var rows = data.GetProperty("nodes").GetProperty("rows").GetProperty("nodes").EnumerateArray().ToList();

        foreach (var row in rows)
        {
            var cells = row.GetProperty("cells").EnumerateArray().ToList();
            Assert.Equal(row.GetProperty("heading").GetProperty("tieCount").GetInt32(), cells.Sum(cell => cell.GetProperty("tieCount").GetInt32()));
            Assert.All(cells, cell => Assert.Equal(cell.GetProperty("tieCount").GetInt32(), cell.GetProperty("ties").GetArrayLength()));
        }

        // Each tie stands in the row of either end.
        Assert.Equal(2 * tieCount, rows.Sum(row => row.GetProperty("heading").GetProperty("tieCount").GetInt32()));
        Assert.Equal(
            rows.Select(row => row.GetProperty("heading").GetProperty("key").GetString()),
            data.GetProperty("nodes").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("key").GetString()));
        Assert.Equal(tieCount, data.GetProperty("countries").GetProperty("unplacedTieCount").GetInt32()); // nobody has a country
    }

    [Theory]
    [InlineData(null, null, 3, 2)]
    [InlineData(2020, 2020, 2, 1)]
    [InlineData(2021, 2021, 1, 0)]
    [InlineData(2022, null, 2, 1)]
    public async Task Timeline_counts_what_the_list_counts(int? fromYear, int? toYear, int total, int dated)
    {
        var data = await server.Api.AskAsync(
            """
            query($from: Int, $to: Int, $first: Date!, $last: Date!) {
              timeline(kinds: [AGREEMENT], fromYear: $from, toYear: $to) { totalCount datedCount undatedCount entries { count } undated { count } }
              all: agreements { totalCount }
              dated: agreements(where: { signedOn: { gte: $first, lte: $last } }) { totalCount }
              undated: agreements(where: { signedOn: { eq: null } }) { totalCount } }
            """,
            new { from = fromYear, to = toYear, first = $"{fromYear ?? 1}-01-01".PadLeft(10, '0'), last = $"{toYear ?? 9999}-12-31" });
        var timeline = data.GetProperty("timeline");

        Assert.Equal((total, dated), (timeline.GetProperty("totalCount").GetInt32(), timeline.GetProperty("datedCount").GetInt32()));
        Assert.Equal(data.GetProperty("dated").GetProperty("totalCount").GetInt32(), timeline.GetProperty("entries").EnumerateArray().Sum(entry => entry.GetProperty("count").GetInt32()));
        Assert.Equal(data.GetProperty("undated").GetProperty("totalCount").GetInt32(), timeline.GetProperty("undatedCount").GetInt32());
        if (fromYear is null && toYear is null)
        {
            Assert.Equal(data.GetProperty("all").GetProperty("totalCount").GetInt32(), total);
        }
    }

    // pair45 was signed in 2020, no day is told: it may have been there on the first of January.
    [Theory]
    [InlineData("2019-12-30", "2019-12-31", 10, 0)]
    [InlineData("2019-12-31", "2020-01-01", 10, 1)]
    [InlineData("2020-01-01", "2020-12-31", 11, 0)]
    [InlineData("2020-06-01", "2020-06-01", 11, 0)]
    [InlineData("2019-12-31", "2022-01-01", 10, 2)]
    public async Task Change_takes_a_year_for_any_day_of_it(string from, string to, int earlier, int added)
    {
        var change = (await server.Api.AskAsync(
            "query($from: Date!, $to: Date!) { cooperation(projection: AGREEMENTS) { change(from: $from, to: $to) { earlierCount laterCount newCount endedCount keptCount } } }",
            new { from, to })).GetProperty("cooperation").GetProperty("change");

        Assert.Equal($"{{\"earlierCount\":{earlier},\"laterCount\":{earlier + added},\"newCount\":{added},\"endedCount\":0,\"keptCount\":{earlier}}}", JsonSerializer.Serialize(change));
    }

    [Fact]
    public async Task Unknown_projection_in_a_variable_is_told_the_nearest()
    {
        var answer = await server.Api.PostAsync("query($p: [Projection!]!) { cooperation(projection: $p) { nodeCount } }", new { p = new[] { "AGREEMENT" } });
        var error = answer.GetProperty("errors")[0];

        Assert.Contains("\"AGREEMENT\" at \"p[0]\"; Value \"AGREEMENT\" does not exist in \"Projection\" enum. Did you mean the enum value \"AGREEMENTS\"", error.GetProperty("message").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    private async Task<(List<string> Ids, string? Next)> IdsAsync(string query, string? after)
    {
        var nodes = (await server.Api.AskAsync(query, new { after })).GetProperty("cooperation").GetProperty("nodes");
        var page = nodes.GetProperty("pageInfo");
        return ([.. nodes.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null);
    }
}
