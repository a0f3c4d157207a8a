using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;
using EduGraph.PropertyGraph.Claims;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Reconciliation;

public sealed class ReconcileEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Manifest_names_services_that_answer()
    {
        await using var server = await ApiServer.StartAsync();
        var manifest = await server.Client.GetFromJsonAsync<JsonElement>("/v1/reconcile", Token);
        Assert.Equal("0.2", manifest.GetProperty("versions")[0].GetString());
        Assert.Equal("urn:edugraph:node:", manifest.GetProperty("identifierSpace").GetString());
        Assert.Contains("Institution", manifest.GetProperty("defaultTypes").EnumerateArray().Select(type => type.GetProperty("id").GetString()));
        foreach (var service in manifest.GetProperty("suggest").EnumerateObject())
        {
            var address = $"{service.Value.GetProperty("service_url").GetString()}{service.Value.GetProperty("service_path").GetString()}?prefix=na";
            var answer = await server.Client.GetFromJsonAsync<JsonElement>(address, Token);
            Assert.Equal(JsonValueKind.Array, answer.GetProperty("result").ValueKind);
        }

        var view = manifest.GetProperty("view").GetProperty("url").GetString()!.Replace("{{id}}", "ins-cn", StringComparison.Ordinal);
        Assert.Equal("ins-cn", (await server.Client.GetFromJsonAsync<JsonElement>(view, Token)).GetProperty("id").GetString());
        var preview = manifest.GetProperty("preview").GetProperty("url").GetString()!.Replace("{{id}}", "ins-cn", StringComparison.Ordinal);
        Assert.Contains("Alpha University", await server.Client.GetStringAsync(preview, Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alpha University", "ins-cn")]
    [InlineData("ALPHA  university", "ins-cn")]
    [InlineData("阿爾法大學", "ins-cn")]
    [InlineData("ins-cn", "ins-cn")]
    [InlineData("Wu Yu", "per-1")]
    [InlineData("Memorandum one", "agr-1")]
    public async Task Whole_name_or_id_is_a_match_by_get_and_by_post(string text, string id)
    {
        await using var server = await ApiServer.StartAsync();
        var queries = JsonSerializer.Serialize(new Dictionary<string, object> { ["q0"] = new { query = text } });
        var got = await server.Client.GetFromJsonAsync<JsonElement>($"/v1/reconcile?queries={Uri.EscapeDataString(queries)}", Token);
        var best = got.GetProperty("q0").GetProperty("result")[0];
        Assert.Equal(id, best.GetProperty("id").GetString());
        Assert.True(best.GetProperty("match").GetBoolean());
        Assert.InRange(best.GetProperty("score").GetDouble(), 95, 100);

        var posted = await PostAsync(server, ("queries", queries));
        Assert.Equal(got.GetRawText(), posted.GetRawText());
    }

    [Fact]
    public async Task Types_limits_and_properties_are_heeded_in_a_batch()
    {
        await using var server = await ApiServer.StartAsync(graph: Twins());
        var answer = await PostAsync(server, ("queries", """
            {"any": {"query": "Normal University"}, "one": {"query": "Normal University", "limit": 1}, "kind": {"query": "Normal University", "type": ["Event"]},
             "known": {"query": "Normal University", "type": "Body", "properties": [{"pid": "country", "v": "MY"}]}, "empty": {"query": "!?"}}
            """));
        var any = Results(answer, "any");
        Assert.Equal(["eve-1", "ins-1", "ins-2"], any.Select(Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(any, candidate => candidate.GetProperty("match").GetBoolean());
        Assert.Single(Results(answer, "one"));
        Assert.Equal(["eve-1"], Results(answer, "kind").Select(Id));
        Assert.Equal("Event", Results(answer, "kind")[0].GetProperty("type")[0].GetProperty("id").GetString());
        Assert.Equal("ins-2", Id(Results(answer, "known")[0]));
        Assert.True(Results(answer, "known")[0].GetProperty("match").GetBoolean());
        Assert.Empty(Results(answer, "empty"));
    }

    [Fact]
    public async Task Rows_are_extended_by_values_names_and_what_relationships_lead_to()
    {
        await using var server = await ApiServer.StartAsync();
        var answer = await PostAsync(server, ("extend", """
            {"ids": ["ins-my", "ins-tl", "nobody"], "properties": [{"id": "country"}, {"id": "studentCount"}, {"id": "establishedOn"}, {"id": "agreements"}]}
            """));
        Assert.Equal(["country", "studentCount", "establishedOn", "agreements"], answer.GetProperty("meta").EnumerateArray().Select(Id));
        var rows = answer.GetProperty("rows");
        Assert.Equal("""[{"str":"MY"}]""", rows.GetProperty("ins-my").GetProperty("country").GetRawText());
        Assert.Equal("""[{"int":900}]""", rows.GetProperty("ins-my").GetProperty("studentCount").GetRawText());
        Assert.Equal("""[{"str":"1999-03"}]""", rows.GetProperty("ins-my").GetProperty("establishedOn").GetRawText());
        Assert.Equal("""[{"date":"2010-06-01T00:00:00+00:00"}]""", rows.GetProperty("ins-tl").GetProperty("establishedOn").GetRawText());
        Assert.Equal("""[{"id":"agr-2","name":"Memorandum two"}]""", rows.GetProperty("ins-tl").GetProperty("agreements").GetRawText());
        Assert.Equal("[]", rows.GetProperty("nobody").GetProperty("country").GetRawText());

        var proposed = await server.Client.GetFromJsonAsync<JsonElement>("/v1/reconcile/propose?type=Institution&limit=3", Token);
        Assert.Equal(["name", "names", "externalIds"], proposed.GetProperty("properties").EnumerateArray().Select(Id));
    }

    [Fact]
    public async Task Suggestions_begin_with_what_was_typed()
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(["ins-cn"], await SuggestAsync(server, "entity?prefix=Alpha%20Un"));
        Assert.Equal(["ins-my"], await SuggestAsync(server, "entity?prefix=beta&type=Institution"));
        Assert.Empty(await SuggestAsync(server, "entity?prefix=beta&type=Person"));
        Assert.Equal(["Institution"], await SuggestAsync(server, "type?prefix=inst"));
        Assert.Contains("establishedOn", await SuggestAsync(server, "property?prefix=est"));
    }

    [Fact]
    public async Task Callback_makes_a_script_and_only_names_of_functions_are_written_into_one()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await server.Client.GetAsync("/v1/reconcile/suggest/type?prefix=topic&callback=jQuery.cb_1", Token);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var script = await response.Content.ReadAsStringAsync(Token);
        Assert.StartsWith("/**/jQuery.cb_1({\"result\":[{\"id\":\"Topic\"", script, StringComparison.Ordinal);
        Assert.EndsWith("]});", script, StringComparison.Ordinal);
        foreach (var name in new[] { "a(1)//", "a..b", "1a", "a b", "", new string('a', 129) })
        {
            using var refused = await server.Client.GetAsync($"/v1/reconcile?callback={Uri.EscapeDataString(name)}", Token);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Theory]
    [InlineData("queries", "{", "no JSON")]
    [InlineData("queries", "[]", "no object")]
    [InlineData("queries", """{"q": {"type": "Person"}}""", "no text \"query\"")]
    [InlineData("queries", """{"q": {"query": "a", "type": "Persn"}}""", "Did you mean \"Person\"?")]
    [InlineData("queries", """{"q": {"query": "a", "limit": 0}}""", "1 or more")]
    [InlineData("queries", """{"q": {"query": "a", "properties": [{}]}}""", "pid")]
    [InlineData("queries", """{"a": {"query": "a"}, "b": {"query": "b"}, "c": {"query": "c"}}""", "at most 2")]
    [InlineData("extend", """{"ids": ["a"]}""", "\"properties\"")]
    [InlineData("extend", """{"ids": [1], "properties": []}""", "without an id")]
    public async Task Fault_of_a_request_says_where_and_what_was_expected(string name, string value, string hint)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { ReconcileQueryCountMax = 2 });
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(name, value)]);
        using var response = await server.Client.PostAsync("/v1/reconcile", content, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Contains(hint, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_no_form_or_too_long_is_refused()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { ReconcileSizeBytesMax = 100 });
        using var json = await server.Client.PostAsJsonAsync("/v1/reconcile", new { }, Token);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        using var fits = new FormUrlEncodedContent([KeyValuePair.Create("a", new string('x', 98))]);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.PostAsync("/v1/reconcile", fits, Token)).StatusCode);
        using var longer = new FormUrlEncodedContent([KeyValuePair.Create("a", new string('x', 99))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.Client.PostAsync("/v1/reconcile", longer, Token)).StatusCode);
    }

    [Fact]
    public async Task Preview_shows_names_as_text_whatever_they_hold()
    {
        var graph = new TinyGraph();
        graph.Source("news").Node("ins-x", "Institution", "<script>alert(1)</script> \"&\" جامعة");
        await using var server = await ApiServer.StartAsync(graph: graph);
        using var response = await server.Client.GetAsync("/v1/reconcile/preview?id=ins-x", Token);
        var page = await response.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&quot;", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/v1/reconcile/preview?id=nobody", Token)).StatusCode);
    }

    // Two bodies of one name in two countries, and an event of that name.
    private static TinyGraph Twins()
    {
        var graph = new TinyGraph();
        graph.Source("news")
            .Node("ins-1", "Institution", "Normal University").Text("ins-1", "country", "CN")
            .Node("ins-2", "Institution", "Normal University").Text("ins-2", "country", "MY")
            .Node("eve-1", "Event", "Normal University");
        return graph;
    }

    private static List<JsonElement> Results(JsonElement answer, string key) => [.. answer.GetProperty(key).GetProperty("result").EnumerateArray()];

    private static string Id(JsonElement entry) => entry.GetProperty("id").GetString()!;

    private static async Task<IEnumerable<string>> SuggestAsync(ApiServer server, string address)
    {
        var answer = await server.Client.GetFromJsonAsync<JsonElement>($"/v1/reconcile/suggest/{address}", Token);
        return [.. answer.GetProperty("result").EnumerateArray().Select(Id)];
    }

    private static async Task<JsonElement> PostAsync(ApiServer server, params (string Name, string Value)[] parameters)
    {
        using var content = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        using var response = await server.Client.PostAsync("/v1/reconcile", content, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
