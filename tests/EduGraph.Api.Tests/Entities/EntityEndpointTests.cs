using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Entities;

public sealed class EntityEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_says_what_the_api_says_of_the_node()
    {
        await using var server = await ApiServer.StartAsync();
        var entity = await server.Client.GetFromJsonAsync<JsonElement>("/v1/entities/ins-cn", Token);
        var asked = (await server.AskAsync("""
            { node(id: "ins-cn") { id name kind names { value } claims { totalCount } sources { source { id } }
              ... on Institution { country type establishedOn { value } agreements { totalCount } roles { totalCount } } } }
            """)).GetProperty("node");

        Assert.Equal(asked.GetProperty("id").GetString(), entity.GetProperty("id").GetString());
        Assert.Equal(asked.GetProperty("name").GetString(), entity.GetProperty("name").GetString());
        Assert.Equal("Institution", entity.GetProperty("kind").GetString());
        var properties = entity.GetProperty("properties");
        Assert.Equal(asked.GetProperty("country").GetString(), properties.GetProperty("country").GetString());
        Assert.Equal(asked.GetProperty("type").GetString(), properties.GetProperty("type").GetString());
        Assert.Equal(asked.GetProperty("establishedOn").GetProperty("value").GetString(), properties.GetProperty("establishedOn").GetString());
        Assert.Equal(
            asked.GetProperty("names").EnumerateArray().Select(name => name.GetProperty("value").GetString()),
            properties.GetProperty("names").EnumerateArray().Select(name => name.GetProperty("value").GetString()));
        Assert.Equal(
            asked.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("source").GetProperty("id").GetString()),
            entity.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()));
        var relationshipCount = asked.GetProperty("agreements").GetProperty("totalCount").GetInt32() + asked.GetProperty("roles").GetProperty("totalCount").GetInt32();
        Assert.Equal(relationshipCount, entity.GetProperty("relationshipCount").GetInt32());
        Assert.Equal(relationshipCount, entity.GetProperty("relationships").GetArrayLength());
        var lead = entity.GetProperty("relationships").EnumerateArray()
            .Single(relationship => relationship.GetProperty("type").GetString() == "PARTY_TO" && relationship.GetProperty("node").GetProperty("id").GetString() == "agr-1");
        Assert.Equal("lead", lead.GetProperty("properties").GetProperty("capacity").GetString());
        Assert.Equal("OUT", lead.GetProperty("direction").GetString());
        Assert.Contains(
            entity.GetProperty("claims").EnumerateArray(),
            claim => claim.GetProperty("property").GetString() == "establishedOn" && claim.GetProperty("source").GetString() == "register" && claim.GetProperty("value").GetString() == "1952");
    }

    [Theory]
    [InlineData(null, "application/json; charset=utf-8", "")]
    [InlineData("*/*", "application/json; charset=utf-8", "")]
    [InlineData("application/ld+json", "application/ld+json", "")]
    [InlineData("text/turtle, application/json;q=0.5", "text/turtle; charset=utf-8", "")]
    [InlineData("text/*;q=0.3, application/ld+json;q=0.2, text/html;q=0", "text/turtle; charset=utf-8", "")]
    [InlineData("text/html", "text/turtle; charset=utf-8", ".ttl")]
    [InlineData("text/turtle", "application/ld+json", ".jsonld")]
    [InlineData("text/turtle", "application/json; charset=utf-8", ".json")]
    public async Task Form_is_that_of_the_ending_or_else_of_accept(string? accept, string contentType, string ending)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await GetAsync(server, $"/v1/entities/ins-cn{ending}", accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);

        using var again = await GetAsync(server, $"/v1/entities/ins-cn{ending}", accept, response.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Browser_is_sent_to_the_page_of_the_node()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await GetAsync(server, "/v1/entities/ins-cn", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/#/explore?nodes=ins-cn&selected=ins-cn", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Id_of_a_merged_node_leads_on_for_good_in_the_form_that_was_asked_for()
    {
        var graph = new TinyGraph();
        graph.Source("news").Node("ins-a", "Institution", "Alpha").Node("ins-b", "Institution", "Alpha");
        graph.Same("news", "ins-b", "ins-a");
        await using var server = await ApiServer.StartAsync(graph: graph);
        using var response = await GetAsync(server, "/v1/entities/ins-b.ttl?x=1", null);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/v1/entities/ins-a.ttl?x=1", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(404, "NOT_FOUND", "/v1/entities/nobody", null)]
    [InlineData(404, "NOT_FOUND", "/v1/entities/nobody.ttl", null)]
    [InlineData(404, "NOT_FOUND", "/v1/entities/ins-cn.xml", null)]
    [InlineData(406, "NOT_ACCEPTABLE", "/v1/entities/ins-cn", "image/png")]
    [InlineData(406, "NOT_ACCEPTABLE", "/v1/entities/ins-cn", "no type")]
    public async Task What_is_not_there_is_a_problem(int status, string code, string address, string? accept)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await GetAsync(server, address, accept);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Public_address_makes_iris_that_lead_to_the_entity()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { PublicUrl = "https://edugraph.example/" });
        var entity = await server.Client.GetFromJsonAsync<JsonElement>("/v1/entities/ins-cn.jsonld", Token);
        Assert.Equal("https://edugraph.example/v1/entities/ins-cn", entity.GetProperty("@graph")[0].GetProperty("@id").GetString());
        Assert.StartsWith("@prefix eg:", await server.Client.GetStringAsync("/v1/export/ttl", Token), StringComparison.Ordinal);
        Assert.Contains("<https://edugraph.example/v1/entities/ins-my> a ", await server.Client.GetStringAsync("/v1/export/ttl", Token), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GetAsync(ApiServer server, string address, string? accept, string? tag = null)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await client.SendAsync(request, Token);
    }
}
