using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Matching;

public sealed class MatchEndpointTests
{
    private static readonly string[] Members = ["input", "chosen", "candidates"];

    [Fact]
    public async Task Strings_and_objects_are_answered_one_line_each_in_their_order()
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(
            server, "application/json", """["School of Law, Alpha University, Nanning, China", {"input": "nobody at all"}, {"input": "Beta College", "country": "MY"}]""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var lines = await ReadLinesAsync(response);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Equal(Members, line.EnumerateObject().Select(member => member.Name)));
        Assert.Equal("ins-cn", lines[0].GetProperty("chosen").GetProperty("id").GetString());
        Assert.Equal("Alpha University", lines[0].GetProperty("candidates")[0].GetProperty("name").GetString());
        Assert.NotEmpty(lines[0].GetProperty("candidates")[0].GetProperty("reasons").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("chosen").ValueKind);
        Assert.Equal("ins-my", lines[2].GetProperty("chosen").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("text/plain", "/v1/match", "Alpha University\n\n  \nBeta College\r\n")]
    [InlineData("text/csv", "/v1/match?column=where", "id,where\r\n1,\"Alpha University\"\r\n\r\n2,Beta College")]
    [InlineData("text/csv", "/v1/match", "\uFEFFwhere\nAlpha University\nBeta College\n")]
    [InlineData("text/csv; charset=utf-8", "/v1/match?column=b", "a,b\n\"x\"\"\n,y\",Alpha University\n,Beta College\n")]
    public async Task Lines_and_tables_are_read_too(string contentType, string path, string body)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(server, contentType, body, path);

        var chosen = (await ReadLinesAsync(response)).Select(line => line.GetProperty("chosen").GetProperty("id").GetString());
        Assert.Equal(["ins-cn", "ins-my"], chosen);
    }

    [Fact]
    public async Task Snapshot_that_is_swapped_in_is_matched_against()
    {
        await using var server = await ApiServer.StartAsync();
        using var before = await PostAsync(server, "text/plain", "Name 007");
        Assert.Equal(JsonValueKind.Null, Assert.Single(await ReadLinesAsync(before)).GetProperty("chosen").ValueKind);

        server.Store.Replace(SmallWorld.Many([7]));
        await server.Follower.FollowAsync(TestContext.Current.CancellationToken);
        using var after = await PostAsync(server, "text/plain", "Name 007");

        Assert.Equal("i007", Assert.Single(await ReadLinesAsync(after)).GetProperty("chosen").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("application/json", "{}", "The body is an object; expected an array of strings, or of objects {\"input\", \"country\"}.")]
    [InlineData("application/json", "[\"a\", 3]", "Entry 1 is a number; expected a string, or an object {\"input\", \"country\"}.")]
    [InlineData("application/json", "[{\"country\": \"CN\"}]", "Entry 0 has no \"input\".")]
    [InlineData("application/json", "[{\"input\": \"a\", \"country\": \"China\"}]", "Entry 0: \"country\" is \"China\"; expected two letters of ISO 3166-1, such as \"CN\".")]
    [InlineData("application/json", "[{\"input\": \"a\", \"contry\": \"CN\"}]", "Entry 0 has a member \"contry\"; expected \"input\" and \"country\".")]
    [InlineData("text/csv", "a,b\n1,2\n", "The table has several columns: \"a\", \"b\"; say which one by ?column=NAME.")]
    [InlineData("text/csv", "", "The table is empty: it has no header.")]
    [InlineData("text/csv", "a\n\"b", "The quote opened in line 2 is not closed.")]
    [InlineData("text/csv", "a\n\"b\"c", "Line 2: text stands behind the closing quote of a cell.")]
    [InlineData("text/csv", "a\nb,c", "The row that begins in line 2 has 2 cells; the header has 1.")]
    public async Task Wrong_body_is_answered_with_what_was_expected(string contentType, string body, string message)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await PostAsync(server, contentType, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await ReadLinesAsync(response))[0].GetProperty("errors")[0];
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("BAD_REQUEST", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("application/json", new byte[] { (byte)'[', (byte)'"', 0xFF, (byte)'"', (byte)']' })]
    [InlineData("application/json", new byte[] { (byte)'[', (byte)'"' })]
    [InlineData("text/plain", new byte[] { (byte)'a', 0xC3 })]
    public async Task Bytes_that_are_no_text_are_refused(string contentType, byte[] body)
    {
        await using var server = await ApiServer.StartAsync();
        using ByteArrayContent content = new(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await server.Client.PostAsync("/v1/match", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(3, HttpStatusCode.OK)]
    [InlineData(4, HttpStatusCode.BadRequest)]
    public async Task Request_has_up_to_so_many_strings(int count, HttpStatusCode status)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { MatchStringCountMax = 3 });
        string[] strings = [.. Enumerable.Range(0, count).Select(number => $"string {number}")];
        foreach (var (type, body) in new[]
        {
            ("application/json", JsonSerializer.Serialize(strings)), ("text/plain", string.Join('\n', strings)), ("text/csv", "h\n" + string.Join('\n', strings)),
        })
        {
            using var response = await PostAsync(server, type, body);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal(status == HttpStatusCode.OK, !(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("TOO_MANY_STRINGS"));
        }
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_has_up_to_so_many_bytes(int length, HttpStatusCode status)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { MatchSizeBytesMax = 100 });
        using var response = await PostAsync(server, "text/plain", new string('a', length));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Other_methods_and_other_forms_are_refused()
    {
        await using var server = await ApiServer.StartAsync();
        using var get = await server.Client.GetAsync("/v1/match", TestContext.Current.CancellationToken);
        using var xml = await PostAsync(server, "text/xml", "<a/>");
        using var latin = await PostAsync(server, "text/plain; charset=iso-8859-1", "a");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal(["POST"], get.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, latin.StatusCode);
    }

    [Fact]
    public async Task Before_the_graph_is_read_there_is_no_answer()
    {
        await using var server = await ApiServer.StartAsync(isAway: true);
        using var response = await PostAsync(server, "text/plain", "a");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiServer server, string contentType, string body, string path = "/v1/match")
    {
        using StringContent content = new(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await server.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    private static async Task<List<JsonElement>> ReadLinesAsync(HttpResponseMessage response) =>
        [.. (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
}
