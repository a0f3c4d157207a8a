using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using EduGraph.Analytics;
using EduGraph.Api.Exporting;
using EduGraph.Api.Networks;
using EduGraph.Api.Schema;
using EduGraph.Api.Tests.Hosting;
using EduGraph.Api.Tests.Networks;
using EduGraph.Export;
using EduGraph.Export.Formats;
using EduGraph.Export.Networks;
using EduGraph.GraphQL.Types;
using EduGraph.Testing.Graphs;
using Microsoft.Extensions.DependencyInjection;

namespace EduGraph.Api.Tests.Exporting;

/// <summary>Exports of a projection: its manifest, its measures, what is refused.</summary>
public sealed class NetworkExportTests(NetworkServer server) : IClassFixture<NetworkServer>
{
    private const string Measured = "projection=PARTNERSHIPS,EVENTS&factors=1,0.5&weight=COUNT&metrics=all&communities=LEIDEN&seed=7&resolution=0.5";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => new(ExportFormats.All.Where(format => format.HoldsNetworks).Select(format => format.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Network_is_the_same_bytes_each_time_and_its_manifest_says_how_it_was_made(string format)
    {
        var bytes = await server.Api.Client.GetByteArrayAsync($"/v1/export/{format}?{Measured}", Token);
        await using (var other = await ApiServer.StartAsync(graph: NetworkServer.Graph()))
        {
            Assert.Equal(bytes, await other.Client.GetByteArrayAsync($"/v1/export/{format}?{Measured}", Token));
        }

        var manifest = await server.Api.Client.GetFromJsonAsync<JsonElement>($"/v1/export/{format}/manifest?{Measured}", Token);
        var file = Assert.Single(manifest.GetProperty("files").EnumerateArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        var said = (await server.Api.AskAsync(
            """
            {
              cooperation(projection: [PARTNERSHIPS, EVENTS], factors: [1, 0.5], weight: COUNT) {
                rule nodeCount tieCount communities(seed: 7, resolution: 0.5) { modularity count }
              }
            }
            """)).GetProperty("cooperation");
        var projection = manifest.GetProperty("projection");
        Assert.Equal(said.GetProperty("rule").GetString(), projection.GetProperty("rule").GetString());
        Assert.Equal("COUNT", projection.GetProperty("weight").GetString());
        Assert.Equal(["PARTNERSHIPS", "EVENTS"], projection.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal([1, 0.5], projection.GetProperty("arguments").GetProperty("factors").EnumerateArray().Select(factor => factor.GetDouble()));
        Assert.Equal("LEIDEN", projection.GetProperty("communities").GetProperty("algorithm").GetString());
        Assert.Equal(7, projection.GetProperty("communities").GetProperty("seed").GetInt32());
        Assert.Equal(
            said.GetProperty("communities").GetProperty("modularity").GetDouble(), projection.GetProperty("communities").GetProperty("modularity").GetDouble());
        Assert.Equal(
            said.GetProperty("communities").GetProperty("count").GetInt32(), projection.GetProperty("communities").GetProperty("count").GetInt32());
        Assert.Equal(NetworkMeasures.All.Length, projection.GetProperty("metrics").GetArrayLength());
        var counts = manifest.GetProperty("counts");
        Assert.Equal(said.GetProperty("nodeCount").GetInt32(), counts.GetProperty("nodes").GetInt32());
        Assert.Equal(said.GetProperty("tieCount").GetInt32(), counts.GetProperty("ties").GetInt32());
        Assert.Equal(3, counts.GetProperty("things").GetInt32()); // hub, pair45, pair56
        Assert.Single(manifest.GetProperty("licences").EnumerateArray());
        Assert.Equal(1, manifest.GetProperty("licences")[0].GetProperty("sources").GetInt32());
        Assert.Contains("7 nodes, 12 ties", manifest.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_measure_is_a_field_of_the_api_and_no_property_of_a_node_has_the_name_of_one()
    {
        var node = (TypeWithFields)server.Api.Services.GetRequiredService<ApiSchema>().Types.FindType("NetworkNode")!;
        string[] others = ["id", "label", "node", "country", "community"];
        Assert.Equal(node.Fields.Select(field => field.Name).Except(others), NetworkMeasures.All.Select(measure => measure.Name));

        var properties = TinyGraph.Schema.Kinds.SelectMany(kind => kind.Properties).Select(property => property.Name);
        Assert.Empty(properties.Intersect([.. NetworkMeasures.All.SelectMany(measure => measure.ColumnNames), "community"]));
    }

    [Fact]
    public async Task Filters_and_days_are_those_of_the_api()
    {
        Assert.Equal(["i4/i5"], await TieIdsAsync("projection=AGREEMENTS&asOf=2020-06-01&where={\"undated\":false}"));
        Assert.Equal(["i4/i5", "i5/i6"], await TieIdsAsync("projection=AGREEMENTS&from=2022-01-01&to=2022-12-31&where={\"undated\":false}"));
        Assert.Equal(["i4/i5", "i5/i6"], await TieIdsAsync("projection=AGREEMENTS&where={\"maxShared\":2}&kinds=Body"));
        Assert.Empty(await TieIdsAsync("projection=AGREEMENTS&kinds=Centre"));
        Assert.Empty(await TieIdsAsync("projection=AGREEMENTS&countries=KH"));
        Assert.Empty(await TieIdsAsync("projection=AGREEMENTS&asOf=1700-01-01&where={\"undated\":false}"));
        Assert.Equal(
            ["hub/i0", "hub/i1", "hub/i2", "hub/i3", "hub/i4", "i4/pair45", "i5/pair45", "i5/pair56", "i6/pair56"],
            (await TieIdsAsync("projection=BODIES_AND_AGREEMENTS")).Select(id => string.Join('/', id.Split('/').Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sampled_betweenness_is_that_of_the_api_and_its_error_stands_in_the_manifest()
    {
        const string Query = "projection=AGREEMENTS&metrics=betweenness&samples=3&seed=5";
        var said = await server.Api.AskAsync("{ cooperation(projection: AGREEMENTS) { nodes { nodes { betweenness(samples: 3, seed: 5) } } } }");
        var lines = (await server.Api.Client.GetStringAsync($"/v1/export/jsonl?{Query}", Token)).Split('\n').Take(7).Select(line => JsonDocument.Parse(line));
        Assert.Equal(
            said.GetProperty("cooperation").GetProperty("nodes").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("betweenness").GetDouble()),
            lines.Select(line => line.RootElement.GetProperty("betweenness").GetDouble()));
        var manifest = await server.Api.Client.GetFromJsonAsync<JsonElement>($"/v1/export/jsonl/manifest?{Query}", Token);
        Assert.True(manifest.GetProperty("projection").GetProperty("samples").GetProperty("errorBound").GetDouble() > 0);
    }

    [Theory]
    [InlineData("UNKNOWN_PROJECTION", "gexf?projection=AGREEMENT", "Did you mean \"AGREEMENTS\"")]
    [InlineData("UNKNOWN_PROJECTION", "gexf?projection=partnerships", "Did you mean \"PARTNERSHIPS\"?")]
    [InlineData("PROJECTIONS_DISAGREE", "gexf?projection=AGREEMENTS,PEOPLE", "not over the same nodes. Ask for them one after the other")]
    [InlineData("UNKNOWN_METRIC", "gexf?projection=AGREEMENTS&metrics=betweeness", "Did you mean \"betweenness\"")]
    [InlineData("UNKNOWN_WEIGHT", "gexf?projection=AGREEMENTS&weight=NEWTON", "Did you mean \"NEWMAN\"?")]
    [InlineData("UNKNOWN_ALGORITHM", "gexf?projection=AGREEMENTS&communities=leiden", "Did you mean \"LEIDEN\"?")]
    [InlineData("ARGUMENT_OUT_OF_RANGE", "gexf?projection=AGREEMENTS&communities=LEIDEN&resolution=0", "above 0 and at most 100")]
    [InlineData("ARGUMENT_OUT_OF_RANGE", "gexf?projection=AGREEMENTS&communities=LEIDEN&seed=1.5", "\"1.5\"")]
    [InlineData("ARGUMENT_OUT_OF_RANGE", "gexf?projection=AGREEMENTS&metrics=betweenness&samples=10001", "1 to 10000")]
    [InlineData("ARGUMENT_OUT_OF_RANGE", "gexf?projection=AGREEMENTS&where={\"maxShared\":1}", "expected 2 to 1000")]
    [InlineData("NO_BETWEENNESS", "gexf?projection=AGREEMENTS&metrics=degree&samples=10", "add it to metrics")]
    [InlineData("NO_COMMUNITIES", "gexf?projection=AGREEMENTS&resolution=2", "communities=LEIDEN")]
    [InlineData("BAD_FACTORS", "gexf?projection=AGREEMENTS&factors=much", "\"much\"")]
    [InlineData("ARGUMENT_OUT_OF_RANGE", "gexf?projection=AGREEMENTS&factors=1,2", "2 numbers for 1 projections")]
    [InlineData("DATES_REVERSED", "gexf?projection=AGREEMENTS&from=2025-01-01&to=2024-01-01", "Give the earlier day as \"from\"")]
    [InlineData("DATES_CONFLICT", "gexf?projection=AGREEMENTS&asOf=2025-01-01&to=2024-01-01", "Use \"asOf\" for one day")]
    [InlineData("BAD_DATE", "gexf?projection=AGREEMENTS&from=yesterday", "from is \"yesterday\"")]
    [InlineData("BAD_WHERE", "gexf?projection=AGREEMENTS&where={\"Institution\":{}}", "NetworkFilterInput")]
    [InlineData("BAD_WHERE", "gexf?projection=AGREEMENTS&where={\"kinds\":[\"CENTRE\"]}&kinds=Centre", "say them once")]
    [InlineData("BAD_WHERE", "gexf?projection=AGREEMENTS&where={\"undated\":true,\"undated\":false}", "no JSON")]
    [InlineData("BAD_WHERE", "gexf?projection=AGREEMENTS&where=[]", "no JSON object")]
    [InlineData("BAD_WHERE", "gexf?projection=AGREEMENTS&where={\"kinds\":[\"\\ud800\"]}", "half of a surrogate pair")]
    [InlineData("TYPES_WITH_PROJECTION", "gexf?projection=AGREEMENTS&types=PARTY_TO", "leave one of them out")]
    [InlineData("NO_PROJECTION", "gexf?metrics=degree", "metrics is given without a projection")]
    [InlineData("NO_PROJECTION", "claims.csv?projection=AGREEMENTS", "there are nodes.csv, edges.csv, jsonl, graphml, gexf, cytoscape.json.")]
    [InlineData("NO_PROJECTION", "neo4j-admin?projection=AGREEMENTS", "there are nodes.csv")]
    [InlineData("NO_PROJECTION", "ttl/manifest?projection=AGREEMENTS", "there are nodes.csv")]
    public async Task Wrong_question_is_a_problem_that_says_what_was_meant(string code, string address, string hint)
    {
        using var response = await server.Api.Client.GetAsync($"/v1/export/{address}", Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(hint, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    // One hub makes n nodes and n × (n - 1) / 2 ties: paths from k nodes are k × (n + 2 × ties) = k × n² steps, and distances from all .4 × n³. Degrees
    // are n² too, communities are more.
    [Theory]
    [InlineData(135, "metrics=closeness", null)]
    [InlineData(134, "metrics=closeness,degree", null)]
    [InlineData(135, "metrics=closeness,degree", "at most 1 million are made. The request has used 0 million already. You can narrow the network")]
    [InlineData(134, "metrics=closeness,degree&communities=LEIDEN", "communities of a network of 134 nodes and 8911 ties takes about")]
    [InlineData(136, "metrics=closeness,degree", "You can narrow the network by where, asOf or another projection, or leave the metric out (metrics=degree)")]
    [InlineData(136, "metrics=betweenness", null)] // all are alike: paths are counted from one
    [InlineData(101, "metrics=betweenness&samples=98", null)]
    [InlineData(101, "metrics=betweenness&samples=99", "takes about 1 million steps; at most 1 million are made. Ask for an estimate by fewer samples")]
    public async Task Metric_is_refused_above_the_steps_that_the_options_allow(int nodeCount, string metrics, string? refusal)
    {
        await using var api = await ApiServer.StartAsync(
            new ApiOptions { NetworkMillionStepsMax = 1 }, SmallWorld.Many(Enumerable.Range(0, nodeCount)));
        using var response = await api.Client.GetAsync($"/v1/export/nodes.csv?projection=AGREEMENTS&where={{\"maxShared\":1000}}&{metrics}", Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.Equal(refusal is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(refusal ?? "Name 099", text, StringComparison.Ordinal);
        Assert.Equal(refusal is null, response.Headers.ETag is not null);
    }

    [Fact]
    public void Measure_that_does_not_settle_is_told_as_the_api_tells_it()
    {
        var exception = Assert.Throws<ExportException>(
            () => ExportNetwork.Translate(() => NetworkLimit.Settle<int>(() => throw new ConvergenceException("Eigenvector centrality", 7))));
        Assert.Equal("NETWORK_NOT_SETTLED", exception.Code);
        Assert.StartsWith("Eigenvector centrality did not settle within 7 rounds. Use PAGE_RANK", exception.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> TieIdsAsync(string query)
    {
        var text = await server.Api.Client.GetStringAsync($"/v1/export/edges.csv?{query}", Token);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])];
    }
}
