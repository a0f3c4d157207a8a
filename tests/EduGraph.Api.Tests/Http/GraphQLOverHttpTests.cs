using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Http;

public sealed class GraphQLOverHttpTests
{
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData(GraphQLResponse, GraphQLResponse)]
    public async Task Answer_has_the_media_type_that_is_accepted_in_utf_8(string? accept, string expected)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(server, """{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"query":"{"}""", GraphQLResponse, 400)]
    [InlineData("""{"query":"{"}""", "application/json", 200)]
    [InlineData("""{"query":"{ nope }"}""", GraphQLResponse, 400)]
    [InlineData("""{"query":"{ nope }"}""", "application/json", 200)]
    [InlineData("""{"query":"query ($id: ID!) { node(id: $id) { id } }"}""", GraphQLResponse, 400)]
    [InlineData("""{"query":"query ($id: ID!) { node(id: $id) { id } }"}""", "application/json", 200)]
    [InlineData("""{"query":7}""", "application/json", 400)]
    [InlineData("""{"query":null}""", "application/json", 400)]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", "application/json", 400)]
    [InlineData("""{"query":"{ __typename }","variables":[{}]}""", "text/event-stream", 400)]
    [InlineData("""{"query":"{ __typename }","variables":[{}]}""", "text/csv", 400)]
    [InlineData("""{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":"\ud800"}}""", "application/json", 400)]
    [InlineData("""{}""", "application/json", 400)]
    [InlineData("""{""", "application/json", 400)]
    public async Task Faulty_request_has_the_status_that_its_media_type_asks_for_and_no_data(string body, string accept, int status)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(server, body, accept);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(answer.TryGetProperty("data", out _));
        var error = answer.GetProperty("errors")[0];
        Assert.Matches("^[A-Z_]+$", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Query_comes_by_get_with_variables_and_the_name_of_its_operation()
    {
        await using var server = await ApiServer.StartAsync();
        var query = Uri.EscapeDataString("query A { __typename } query B($id: ID!) { node(id: $id) { name } }");
        var variables = Uri.EscapeDataString("""{"id":"ins-cn"}""");

        var answer = await server.Client.GetStringAsync($"/graphql?query={query}&operationName=B&variables={variables}");

        Assert.Equal("""{"data":{"node":{"name":"Alpha University"}}}""", answer);
    }

    [Fact]
    public async Task Mutation_does_not_come_by_get()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await server.Client.GetAsync("/graphql?query=" + Uri.EscapeDataString("mutation { __typename }"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.DoesNotContain("\"data\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Other_methods_are_told_which_there_are()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await server.Client.DeleteAsync("/graphql");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Body_in_another_form_is_refused(string contentType)
    {
        await using var server = await ApiServer.StartAsync();
        using var content = new StringContent("query=%7B__typename%7D");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await server.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task Body_in_utf_8_is_read_however_that_is_said_and_with_a_byte_order_mark(string contentType)
    {
        await using var server = await ApiServer.StartAsync();
        using var content = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. """{"query":"{ __typename }"}"""u8]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await server.Client.PostAsync("/graphql", content);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity", HttpStatusCode.OK)]
    public async Task Compressed_body_is_refused_as_what_it_is(string encoding, HttpStatusCode expected)
    {
        await using var server = await ApiServer.StartAsync();
        using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add(encoding);
        using var response = await server.Client.PostAsync("/graphql", content);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected != HttpStatusCode.OK, response.Headers.Contains("Accept-Encoding"));
    }

    [Theory]
    [InlineData("/graphql?sdl", "application/json", HttpStatusCode.OK)]
    [InlineData("/graphql?query={__typename}", "application/json", HttpStatusCode.OK)]
    [InlineData("/graphql?query={nope}", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("/graphql?query=mutation{__typename}", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/graphql?query={__typename}", "text/event-stream", HttpStatusCode.MethodNotAllowed)]
    public async Task Head_is_answered_as_get_is_without_the_body(string address, string accept, HttpStatusCode expected)
    {
        await using var server = await ApiServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Equal(address.EndsWith("?sdl", StringComparison.Ordinal), response.Headers.ETag is not null);
    }

    [Fact]
    public async Task Cost_alone_is_no_csv()
    {
        await using var server = await ApiServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ institutions { nodes { id } } }" }) };
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await server.Client.SendAsync(request);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("""{"extensions":{"operationCost":{""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_list_is_answered_as_csv_with_the_columns_that_were_asked_for()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(
            server, """{"query":"{ institutions(first: 0) { totalCount nodes { id called: name establishedOn { value } } } }"}""", "text/csv");

        Assert.Equal("\uFEFFid,called,establishedOn.value\r\n", Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Caller_who_accepts_nothing_that_there_is_is_told_so()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(server, """{"query":"{ __typename }"}""", "application/xml");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_is_read_up_to_the_limit(int excess, HttpStatusCode expected)
    {
        var options = new ApiOptions();
        await using var server = await ApiServer.StartAsync(options);
        const string start = """{"query":"{ __typename }","extensions":{"padding":" """;
        const string end = "\"}}";
        var body = start + new string('x', options.RequestSizeBytesMax + excess - start.Length - end.Length) + end;

        using var response = await PostAsync(server, body, "application/json");

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(50, HttpStatusCode.OK)]
    [InlineData(51, HttpStatusCode.BadRequest)]
    public async Task List_of_variables_is_executed_once_a_set_up_to_the_limit(int count, HttpStatusCode expected)
    {
        await using var server = await ApiServer.StartAsync();
        var sets = Enumerable.Range(0, count).Select(i => new { id = i % 2 == 0 ? "ins-cn" : "ins-my" });
        using var response = await server.Client.PostAsJsonAsync(
            "/graphql", new { query = "query ($id: ID!) { node(id: $id) { name } }", variables = sets });

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.OK)
        {
            var answers = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(count, answers.GetArrayLength());
            Assert.Equal("Beta College", answers[1].GetProperty("data").GetProperty("node").GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task Hash_stands_for_a_document_that_was_sent_with_it()
    {
        await using var server = await ApiServer.StartAsync();
        const string query = "{ __typename }";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(query)));
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };

        using var unknown = await server.Client.PostAsJsonAsync("/graphql", new { extensions });
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await unknown.Content.ReadAsStringAsync());
        using var sent = await server.Client.PostAsJsonAsync("/graphql", new { query, extensions });
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await sent.Content.ReadAsStringAsync());
        using var known = await server.Client.PostAsJsonAsync("/graphql", new { extensions });
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await known.Content.ReadAsStringAsync());
        using var wrong = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ __schema { __typename } }", extensions });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Persisted_operation_is_answered_by_name_and_kept_by_its_tag()
    {
        var folder = Directory.CreateTempSubdirectory("edugraph-operations");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "names.graphql"), "query Names { node(id: \"ins-cn\") { name } }");
            await using var server = await ApiServer.StartAsync(new ApiOptions { PersistedOperationsFolder = folder.FullName });

            using var first = await server.Client.GetAsync("/graphql/persisted/names/Names");
            Assert.Equal("""{"data":{"node":{"name":"Alpha University"}}}""", await first.Content.ReadAsStringAsync());
            Assert.Equal(["Accept"], first.Headers.Vary);
            using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/persisted/names/Names");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await server.Client.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            using var missing = await server.Client.GetAsync("/graphql/persisted/other");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Schema_is_shown_and_kept_by_its_tag()
    {
        await using var server = await ApiServer.StartAsync();
        using var first = await server.Client.GetAsync("/graphql?sdl");
        Assert.Contains("\n\"\"\"What can be asked.\"\"\"\ntype Query {", await first.Content.ReadAsStringAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Every_answer_says_version_and_request_and_keeps_the_callers_id()
    {
        await using var server = await ApiServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("X-Request-Id", "mine-1");
        using var response = await server.Client.SendAsync(request);

        Assert.Equal("0.1.0", response.Headers.GetValues("X-EduGraph-Version").Single());
        Assert.Equal("mine-1", response.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public async Task Page_of_another_origin_may_ask_where_the_settings_say_so()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { CorsOrigins = ["https://good.example"] });

        Assert.Equal("https://good.example", await AllowedOriginAsync(server, "https://good.example"));
        Assert.Null(await AllowedOriginAsync(server, "https://bad.example"));
    }

    [Fact]
    public async Task List_is_answered_as_csv_with_a_column_for_each_nested_value()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(
            server, """{"query":"{ institutions { nodes { id name establishedOn { value } formerIds } } }"}""", "text/csv");

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "\uFEFFid,name,establishedOn.value,formerIds\r\nins-cn,Alpha University,1950,\r\nins-my,Beta College,1999-03,\r\nins-tl,Gamma Institute,2010-06-01,\r\n",
            Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).Replace("1952", "1950"));
        using var two = await PostAsync(server, """{"query":"{ institutions { nodes { id } edges { cursor } } }"}""", "text/csv");
        Assert.Equal(HttpStatusCode.BadRequest, two.StatusCode);
    }

    [Fact]
    public async Task Hardened_profile_has_no_get_no_introspection_and_no_suggestions()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { Profile = ApiProfile.Hardened });

        using var get = await server.Client.GetAsync("/graphql?query={__typename}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal(["POST"], get.Content.Headers.Allow);
        using var sdl = await server.Client.GetAsync("/graphql?sdl");
        Assert.Equal(HttpStatusCode.NotFound, sdl.StatusCode);
        Assert.Contains("INTROSPECTION_DISABLED", (await server.PostAsync("{ __schema { types { name } } }")).ToString());
        Assert.DoesNotContain("Did you mean", (await server.PostAsync("{ institution }")).ToString());
        Assert.Contains("Did you mean", (await (await ApiServer.StartAsync()).PostAsync("{ institution }")).ToString());
    }

    private static async Task<string?> AllowedOriginAsync(ApiServer server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await server.Client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiServer server, string body, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await server.Client.SendAsync(request);
    }
}
