using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Networks;

/// <summary>Questions about networks over a graph of ties that are easily counted: <c>hub</c> joins 0 and 1 to 4; 4, 5 and 6 are a chain beside it.</summary>
public sealed class NetworkTests(NetworkServer server) : IClassFixture<NetworkServer>
{
    [Fact]
    public async Task Nodes_are_paged_in_the_order_of_a_metric()
    {
        const string Query = """
            query ($after: String) { cooperation(projection: AGREEMENTS) { nodes(first: 3, after: $after, order: { metric: DEGREE }) {
              totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id degree } } } }
            """;
        var first = Get(await server.Api.AskAsync(Query), "cooperation", "nodes");
        var second = Get(await server.Api.AskAsync(Query, new { after = Get(first, "pageInfo", "endCursor").GetString() }), "cooperation", "nodes");
        var third = Get(await server.Api.AskAsync(Query, new { after = Get(second, "pageInfo", "endCursor").GetString() }), "cooperation", "nodes");

        Assert.Equal("i4 5, i0 4, i1 4 | i2 4, i3 4, i5 2 | i6 1", $"{Rows(first)} | {Rows(second)} | {Rows(third)}");
        Assert.Equal((true, false), (Get(first, "pageInfo", "hasNextPage").GetBoolean(), Get(third, "pageInfo", "hasNextPage").GetBoolean()));
        Assert.Equal(7, Get(first, "totalCount").GetInt32());

        static string Rows(JsonElement page) =>
            string.Join(", ", Get(page, "nodes").EnumerateArray().Select(node => $"{Get(node, "id")} {Get(node, "degree")}"));
    }

    [Fact]
    public async Task Measures_are_those_counted_by_hand()
    {
        var network = Get(await server.Api.AskAsync("""
            { cooperation(projection: AGREEMENTS, weight: COUNT) {
                nodes(of: ["i4"]) { nodes { label country betweenness sampled: betweenness(samples: 7) strength core triangles component isArticulationPoint clustering } }
                summary { nodeCount tieCount density componentCount largestComponentSize diameter articulationPointCount bridgeCount transitivity
                  degreeDistribution { degree count } externalInternalIndex(by: KIND) }
                communities { modularity count communities { size nodes(first: 1) { id } } } } }
            """), "cooperation");
        var node = Get(network, "nodes", "nodes")[0];

        // i4 stands between each of i0 to i3 and each of i5 and i6.
        Assert.Equal((8.0, 8.0), (Get(node, "betweenness").GetDouble(), Get(node, "sampled").GetDouble()));
        Assert.Equal("""{"label":"Name 4","country":null,"betweenness":8,"sampled":8,"strength":5,"core":4,"triangles":6,"component":0,"isArticulationPoint":true,"clustering":0.6}""", Compact(node));
        Assert.Equal(
            """{"nodeCount":7,"tieCount":12,"density":0.5714285714285714,"componentCount":1,"largestComponentSize":7,"diameter":3,"articulationPointCount":2,"bridgeCount":2,"transitivity":0.8571428571428571,"degreeDistribution":[{"degree":1,"count":1},{"degree":2,"count":1},{"degree":4,"count":4},{"degree":5,"count":1}],"externalInternalIndex":-1}""",
            Compact(Get(network, "summary")));
        Assert.Equal([5, 2], Get(network, "communities", "communities").EnumerateArray().Select(community => Get(community, "size").GetInt32()));
    }

    [Fact]
    public async Task Suggestion_says_who_could_introduce_the_two()
    {
        var suggestions = Get(await server.Api.AskAsync("""
            { suggestions(for: "i0", projection: AGREEMENTS, rule: RESOURCE_ALLOCATION) { node { id } score commonPartnerCount
              reasons { partner { id } score near { from { id } to { id } } far { from { id } to { id } evidence { node { id } } } } } }
            """), "suggestions");

        Assert.Equal(
            """[{"node":{"id":"i5"},"score":0.2,"commonPartnerCount":1,"reasons":[{"partner":{"id":"i4"},"score":0.2,"near":{"from":{"id":"i0"},"to":{"id":"i4"}},"far":{"from":{"id":"i4"},"to":{"id":"i5"},"evidence":[{"node":{"id":"pair45"}}]}}]}]""",
            Compact(suggestions));
    }

    [Fact]
    public async Task Ranking_says_how_sure_it_is()
    {
        const string Query = """
            query ($doubt: Float!) { ranking(metric: BETWEENNESS, projection: AGREEMENTS, worlds: 50, doubt: $doubt, first: 2) { totalCount rule nodes {
              node { id } value rank rankLow rankHigh presence statement } } }
            """;
        var sure = Get(await server.Api.AskAsync(Query, new { doubt = 0 }), "ranking");
        var unsure = Get(await server.Api.AskAsync(Query, new { doubt = 0.3 }), "ranking");

        Assert.Equal(
            """{"node":{"id":"i4"},"value":8,"rank":1,"rankLow":1,"rankHigh":1,"presence":1,"statement":"rank 1 in 95 % of 50 worlds"}""",
            Compact(Get(sure, "nodes")[0]));
        Assert.Equal("BETWEENNESS in 50 worlds of seed 1, doubt 0.3: AGREEMENTS; weight NEWMAN; things shared by at most 100", Get(unsure, "rule").GetString());
        var row = Get(unsure, "nodes")[0];
        Assert.Equal(1, Get(row, "rank").GetInt32());
        Assert.InRange(Get(row, "rankHigh").GetInt32(), 2, 8);
        Assert.Equal($"rank 1 to {Get(row, "rankHigh")} in 95 % of 50 worlds", Get(row, "statement").GetString());
        Assert.Equal(Compact(unsure), Compact(Get(await server.Api.AskAsync(Query, new { doubt = 0.3 }), "ranking")));
    }

    [Fact]
    public async Task Matrix_and_timeline_lead_to_what_they_count()
    {
        var data = await server.Api.AskAsync("""
            { matrix(rows: NODE, columns: TYPE, projection: AGREEMENTS) { unplacedTieCount rows { totalCount } }
              byNode: matrix(rows: NODE, columns: NODE, projection: AGREEMENTS) { rows(first: 1) { nodes { heading { key label tieCount node { id } }
                cells { column tieCount count weight ties { evidence { node { id } } } } } } }
              timeline(kinds: [AGREEMENT]) { totalCount datedCount undatedCount entries { year kind count nodes { id } } undated { count } } }
            """);

        Assert.Equal("""{"unplacedTieCount":12,"rows":{"totalCount":0}}""", Compact(Get(data, "matrix")));
        var row = Get(data, "byNode", "rows", "nodes")[0];
        Assert.Equal("""{"key":"i4","label":"Name 4","tieCount":5,"node":{"id":"i4"}}""", Compact(Get(row, "heading")));
        Assert.Contains("""{"column":"i5","tieCount":1,"count":1,"weight":1,"ties":[{"evidence":[{"node":{"id":"pair45"}}]}]}""", Compact(Get(row, "cells")));
        Assert.Equal(
            """{"totalCount":3,"datedCount":2,"undatedCount":1,"entries":[{"year":2020,"kind":"AGREEMENT","count":1,"nodes":[{"id":"pair45"}]},{"year":2022,"kind":"AGREEMENT","count":1,"nodes":[{"id":"pair56"}]}],"undated":[{"count":1}]}""",
            Compact(Get(data, "timeline")));
    }

    [Fact]
    public async Task Change_tells_new_ties_from_kept_ones()
    {
        var change = Get(await server.Api.AskAsync("""
            { cooperation(projection: AGREEMENTS) { change(from: "2019-01-01", to: "2021-01-01") { from to earlierCount laterCount newCount endedCount keptCount
              newTies { from { id } to { id } } endedTies { count } } } }
            """), "cooperation", "change");

        Assert.Equal(
            """{"from":"2019-01-01","to":"2021-01-01","earlierCount":10,"laterCount":11,"newCount":1,"endedCount":0,"keptCount":10,"newTies":[{"from":{"id":"i4"},"to":{"id":"i5"}}],"endedTies":[]}""",
            Compact(change));
    }

    [Fact]
    public async Task Common_partners_stand_by_weight_with_their_ties()
    {
        var partners = Get(await server.Api.AskAsync("""
            { commonPartners(of: ["i0", "i5"], projection: AGREEMENTS) { partner { id } weight ties { from { id } to { id } weight } } }
            """), "commonPartners");

        Assert.Equal(
            """[{"partner":{"id":"i4"},"weight":1.25,"ties":[{"from":{"id":"i0"},"to":{"id":"i4"},"weight":0.25},{"from":{"id":"i4"},"to":{"id":"i5"},"weight":1}]}]""",
            Compact(partners));
    }

    private static JsonElement Get(JsonElement element, params string[] path) =>
        path.Aggregate(element, (at, name) => at.GetProperty(name));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
