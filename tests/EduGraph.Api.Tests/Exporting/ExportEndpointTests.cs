using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;
using EduGraph.Export.Formats;

namespace EduGraph.Api.Tests.Exporting;

public sealed class ExportEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => new(ExportFormats.All.Select(format => format.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Export_is_the_same_bytes_each_time_and_its_manifest_says_which(string format)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await server.Client.GetAsync($"/v1/export/{format}", Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(ExportFormats.Find(format).MediaType, response.Content.Headers.ContentType!.ToString());
        Assert.Equal($"attachment; filename=\"{ExportFormats.Find(format).FileName}\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.NotEmpty(response.Headers.GetValues("X-EduGraph-Version"));
        Assert.Equal($"</v1/export/{format}/manifest>; rel=\"describedby\"; type=\"application/json\"", Assert.Single(response.Headers.GetValues("Link")));
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal(bytes, await server.Client.GetByteArrayAsync($"/v1/export/{format}", Token));

        var manifest = await server.Client.GetFromJsonAsync<JsonElement>($"/v1/export/{format}/manifest", Token);
        var file = Assert.Single(manifest.GetProperty("files").EnumerateArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        Assert.Equal(bytes.Length, file.GetProperty("sizeBytes").GetInt32());
        Assert.Equal(1, manifest.GetProperty("release").GetProperty("revision").GetInt32());
        Assert.Equal(10, manifest.GetProperty("counts").GetProperty("nodes").GetInt32());
        Assert.Equal(9, manifest.GetProperty("counts").GetProperty("relationships").GetInt32());
        Assert.Equal(2, manifest.GetProperty("counts").GetProperty("sources").GetInt32());
    }

    [Fact]
    public async Task Filters_are_those_of_the_api()
    {
        await using var server = await ApiServer.StartAsync();
        var all = await ReadRowsAsync(server, "nodes.csv");
        var statistics = await server.AskAsync("{ institutions { totalCount } agreements { totalCount } people { totalCount } roles { totalCount } sources { totalCount } }");
        Assert.Equal(statistics.EnumerateObject().Sum(list => list.Value.GetProperty("totalCount").GetInt32()), all.Count);

        Assert.Equal(["ins-cn", "ins-my", "ins-tl"], (await ReadRowsAsync(server, "nodes.csv?kinds=Institution")).Select(row => row[0]));
        Assert.Equal(["ins-my", "ins-tl"], (await ReadRowsAsync(server, "nodes.csv?kinds=Institution&asOf=2020-01-01&countries=MY,TL")).Select(row => row[0]));
        Assert.Equal(["ins-cn", "ins-my"], (await ReadRowsAsync(server, "nodes.csv?kinds=Body&asOf=2000-01-01")).Select(row => row[0]));
        var where = Uri.EscapeDataString("""{"Institution": {"establishedOn": {"gte": "1990-01-01"}}, "Node": {"id": {"neq": "ins-tl"}}}""");
        Assert.Equal(["ins-my"], (await ReadRowsAsync(server, $"nodes.csv?kinds=Institution&where={where}")).Select(row => row[0]));
        Assert.Equal(
            ["ins-cn/PARTY_TO/agr-1", "ins-cn/PARTY_TO/agr-2", "ins-my/PARTY_TO/agr-1", "ins-tl/PARTY_TO/agr-2"],
            (await ReadRowsAsync(server, "edges.csv?types=PARTY_TO")).Select(row => row[0]));
    }

    [Fact]
    public async Task Country_takes_what_is_tied_to_its_bodies_and_the_sources_that_speak_of_it()
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(
            ["agr-1", "agr-2", "ins-cn", "news", "per-1", "register", "rol-1", "rol-2"],
            (await ReadRowsAsync(server, "nodes.csv?countries=CN")).Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["agr-1", "ins-my", "news"],
            (await ReadRowsAsync(server, "nodes.csv?countries=MY")).Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(["ins-my/PARTY_TO/agr-1"], (await ReadRowsAsync(server, "edges.csv?countries=MY")).Select(row => row[0]));
    }

    [Fact]
    public async Task Entity_tag_answers_who_has_the_export_already_and_changes_with_what_the_graph_says()
    {
        await using var server = await ApiServer.StartAsync();
        var tag = await TagOfAsync(server, "/v1/export/gexf");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/export/gexf") { Headers = { { "If-None-Match", tag } } };
        using var response = await server.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.NotEqual(tag, await TagOfAsync(server, "/v1/export/gexf?gexfVersion=1.3"));

        server.Store.Replace(SmallWorld.Create());
        await server.Follower.FollowAsync(Token);
        Assert.Equal(tag, await TagOfAsync(server, "/v1/export/gexf"));
        server.Store.Replace(SmallWorld.Many([1]));
        await server.Follower.FollowAsync(Token);
        Assert.NotEqual(tag, await TagOfAsync(server, "/v1/export/gexf"));
    }

    [Theory]
    [InlineData(404, "UNKNOWN_FORMAT", "/v1/export/grafml", "Did you mean \"graphml\"?")]
    [InlineData(404, "UNKNOWN_FORMAT", "/v1/export/gexf/manifest/x", "/v1/export lists the formats.")]
    [InlineData(400, "UNKNOWN_PARAMETER", "/v1/export/gexf?kind=Institution", "Did you mean \"kinds\"?")]
    [InlineData(400, "REPEATED_PARAMETER", "/v1/export/gexf?kinds=Role&kinds=Topic", "commas")]
    [InlineData(400, "UNKNOWN_KIND", "/v1/export/gexf?kinds=Institutoin", "Did you mean \"Institution\"?")]
    [InlineData(400, "UNKNOWN_RELATIONSHIP_TYPE", "/v1/export/gexf?types=PARTYTO", "Did you mean \"PARTY_TO\"")]
    [InlineData(400, "BAD_COUNTRY", "/v1/export/gexf?countries=cn", "\"cn\"")]
    [InlineData(400, "BAD_DATE", "/v1/export/gexf?asOf=2025-02-30", "\"2025-02-30\"")]
    [InlineData(400, "BAD_GEXF_VERSION", "/v1/export/gexf?gexfVersion=2", "\"2\"")]
    [InlineData(400, "BAD_SPREADSHEET", "/v1/export/nodes.csv?spreadsheet=yes", "\"yes\"")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where=[]", "no JSON object")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where={", "no JSON")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where={\"Institution\":{\"countri\":{}}}", "Did you mean \"country\"?")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where={\"Institutions\":{}}", "Did you mean \"Institution\"?")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where={\"\\ud800\":1}", "half of a surrogate pair")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where={\"Institution\":{\"name\":{\"in\":[\"\\ud800\"]}}}", "half of a surrogate pair")]
    [InlineData(400, "BAD_WHERE", "/v1/export/gexf?where={\"Role\":{},\"Role\":{}}", "no JSON")]
    public async Task Fault_of_the_address_is_a_problem_that_says_what_was_meant(int status, string code, string address, string hint)
    {
        await using var server = await ApiServer.StartAsync();
        using var response = await server.Client.GetAsync(address, Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(hint, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_lists_the_formats_and_only_reading_is_allowed()
    {
        await using var server = await ApiServer.StartAsync();
        var index = await server.Client.GetFromJsonAsync<JsonElement>("/v1/export", Token);
        Assert.Equal(ExportFormats.All.Select(format => format.Name), index.GetProperty("formats").EnumerateArray().Select(format => format.GetProperty("name").GetString()));

        using var posted = await server.Client.PostAsync("/v1/export/gexf", null, Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        Assert.Equal(["GET", "HEAD"], posted.Content.Headers.Allow.Order());
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/v1/export/gexf"), Token);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Archive_has_a_file_a_kind_and_a_type_and_their_arguments()
    {
        await using var server = await ApiServer.StartAsync();
        await using var stream = new MemoryStream(await server.Client.GetByteArrayAsync("/v1/export/neo4j-admin?types=PARTY_TO,HOLDS", Token));
        await using var archive = new ZipArchive(stream);
        Assert.Equal(
            ["Agreement.csv", "HOLDS.csv", "Institution.csv", "PARTY_TO.csv", "Person.csv", "Role.csv", "Source.csv", "import.args"],
            archive.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(archive.GetEntry("PARTY_TO.csv")!.Open());
        Assert.Equal(":START_ID,:END_ID,:TYPE,capacity:string,sources:string[]", await reader.ReadLineAsync(Token));
        Assert.Equal("ins-cn,agr-1,PARTY_TO,lead,news", await reader.ReadLineAsync(Token));
        Assert.Equal("ins-cn,agr-2,PARTY_TO,,news", await reader.ReadLineAsync(Token));
    }

    [Fact]
    public async Task More_exports_at_once_than_allowed_are_refused()
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { ConcurrentExportCountMax = 1 });
        using var first = server.HoldExport();
        using var second = await server.Client.GetAsync("/v1/export/gexf", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("5", second.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        first.Dispose();
        using var third = await server.Client.GetAsync("/v1/export/gexf", Token);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Export_is_compressed_for_who_accepts_that_with_a_tag_of_its_own()
    {
        await using var server = await ApiServer.StartAsync();
        var plain = await server.Client.GetByteArrayAsync("/v1/export/jsonl", Token);
        var tag = await TagOfAsync(server, "/v1/export/jsonl");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/export/jsonl") { Headers = { { "Accept-Encoding", "br, gzip;q=0.5" } } };
        using var response = await server.Client.SendAsync(request, Token);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.NotEqual(tag, response.Headers.ETag!.Tag);
        await using var unzipped = new GZipStream(await response.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unzipped.CopyToAsync(bytes, Token);
        Assert.Equal(plain, bytes.ToArray());
    }

    [Theory]
    [InlineData("jsonl", "gzip;q=0")]
    [InlineData("jsonl", "identity")]
    [InlineData("jsonl", ";;")]
    [InlineData("neo4j-admin", "gzip")]
    public async Task Export_is_sent_as_it_is_to_who_refuses_compression_and_where_it_is_compressed(string format, string accepted)
    {
        await using var server = await ApiServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/export/{format}");
        Assert.True(request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        using var response = await server.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(await server.Client.GetByteArrayAsync($"/v1/export/{format}", Token), await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Part_of_an_export_is_not_sent_but_the_whole()
    {
        await using var server = await ApiServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/export/nodes.csv") { Headers = { { "Range", "bytes=0-9" } } };
        using var response = await server.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["none"], response.Headers.AcceptRanges);
        Assert.Equal(await server.Client.GetByteArrayAsync("/v1/export/nodes.csv", Token), await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Export_that_is_being_read_is_of_one_snapshot_and_place_is_given_back_by_who_hangs_up()
    {
        await using var server = await ApiServer.StartAsync(
            new ApiOptions { ConcurrentExportCountMax = 1 }, SmallWorld.Many(Enumerable.Range(0, 20_000)));
        var before = await server.Client.GetByteArrayAsync("/v1/export/nodes.csv", Token);
        using (var response = await server.Client.GetAsync("/v1/export/nodes.csv", HttpCompletionOption.ResponseHeadersRead, Token))
        {
            await using var body = await response.Content.ReadAsStreamAsync(Token);
            var first = new byte[100];
            await body.ReadExactlyAsync(first, Token);
            server.Store.Replace(SmallWorld.Many([1]));
            await server.Follower.FollowAsync(Token);
            using var rest = new MemoryStream();
            await body.CopyToAsync(rest, Token);
            Assert.Equal(before, first.Concat(rest.ToArray()).ToArray());
        }

        server.Store.Replace(SmallWorld.Many(Enumerable.Range(0, 20_000)));
        await server.Follower.FollowAsync(Token);
        using (var response = await server.Client.GetAsync("/v1/export/nodes.csv", HttpCompletionOption.ResponseHeadersRead, Token))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        // The place is given back once the server has seen that nobody reads on.
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var next = await server.Client.GetAsync("/v1/export/nodes.csv", patience.Token);
            if (next.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal(before, await next.Content.ReadAsByteArrayAsync(patience.Token));
                break;
            }

            await Task.Yield();
        }
    }

    // Cells of these graphs have no commas and no quotes but in the JSON of lists, which stand behind the cells that are looked at.
    private static async Task<List<string[]>> ReadRowsAsync(ApiServer server, string address)
    {
        var text = await server.Client.GetStringAsync($"/v1/export/{address}", Token);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }

    private static async Task<string> TagOfAsync(ApiServer server, string address)
    {
        using var response = await server.Client.GetAsync(address, Token);
        return response.Headers.ETag!.Tag;
    }
}
