using System.Text.Json;
using EduGraph.Api.Paging;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Execution;

public sealed class PagingTests
{
    [Theory]
    [InlineData("institutions", "")]
    [InlineData("institutions", ", order: [{ name: DESC }]")]
    [InlineData("agreements { nodes { parties", "")]
    [InlineData("agreements { nodes { parties", ", order: [{ name: DESC }]")]
    public async Task Paging_while_entries_come_and_go_neither_repeats_nor_loses_one(string list, string order)
    {
        var even = Enumerable.Range(0, 30).Select(i => i * 2).ToList();
        await using var server = await ApiServer.StartAsync(graph: SmallWorld.Many(even));
        var seen = new List<string>();
        string? after = null;
        var present = new SortedSet<int>(even);
        for (var page = 0; page < 20; page++)
        {
            var connection = await TakeAsync(server, list, order, after);
            seen.AddRange(connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            if (!connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            // One comes between any two, and the entry of the cursor itself goes.
            present.Add((page * 6) + 1);
            present.Remove(int.Parse(seen[^1][1..], System.Globalization.CultureInfo.InvariantCulture));
            server.Store.Replace(SmallWorld.Many(present));
            await server.Follower.FollowAsync(CancellationToken.None);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        var untouched = even.Select(number => $"i{number:000}");
        Assert.Empty(untouched.Except(seen));
    }

    [Fact]
    public async Task Last_and_before_page_backward()
    {
        await using var server = await ApiServer.StartAsync(graph: SmallWorld.Many(Enumerable.Range(0, 10)));
        var end = (await server.AskAsync("{ institutions(last: 3) { nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor } } }")).GetProperty("institutions");
        Assert.Equal("""[{"id":"i007"},{"id":"i008"},{"id":"i009"}]""", end.GetProperty("nodes").GetRawText());
        Assert.True(end.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.False(end.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        var before = end.GetProperty("pageInfo").GetProperty("startCursor").GetString();
        var earlier = (await server.AskAsync(
            "query ($before: String) { institutions(last: 2, before: $before) { nodes { id } pageInfo { hasNextPage } totalCount } }", new { before })).GetProperty("institutions");
        Assert.Equal("""[{"id":"i005"},{"id":"i006"}]""", earlier.GetProperty("nodes").GetRawText());
        Assert.True(earlier.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(10, earlier.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("institutions(after: \"nonsense\") { nodes { id } }", "INVALID_CURSOR")]
    [InlineData("institutions(first: -1) { nodes { id } }", "PAGE_SIZE_NEGATIVE")]
    [InlineData("institutions(first: 1, last: 1) { nodes { id } }", "PAGE_ARGUMENTS_CONFLICT")]
    public async Task Page_that_cannot_be_is_an_error_of_its_field(string field, string code)
    {
        await using var server = await ApiServer.StartAsync();
        var answer = await server.PostAsync($"{{ {field} statistics {{ nodeCount }} }}");

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("institutions").ValueKind);
        Assert.True(answer.GetProperty("data").GetProperty("statistics").GetProperty("nodeCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Cursor_of_another_order_is_refused()
    {
        await using var server = await ApiServer.StartAsync();
        var cursor = (await server.AskAsync("{ institutions(first: 1) { pageInfo { endCursor } } }"))
            .GetProperty("institutions").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await server.PostAsync("query ($c: String) { institutions(after: $c, order: { name: ASC }) { nodes { id } } }", new { c = cursor });

        Assert.Equal("INVALID_CURSOR", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Page_of_a_large_match_touches_a_pages_worth_of_nodes(bool isFiltered)
    {
        var snapshot = SmallWorld.Many(Enumerable.Range(0, 900)).Build();
        var list = new NodeList(snapshot, "Institution", [], 1, isFiltered ? _ => true : null);
        var first = list.Take(new PageRequest(10, false, null, null));
        Assert.Equal(10, first.Nodes.Count);
        Assert.Equal(11, list.TouchedCount);

        Assert.True(Cursor.TryParse(list.CursorOf(first.Nodes[^1]), out var after));
        list.Take(new PageRequest(10, false, after, null));
        Assert.Equal(11 + 11 + 1, list.TouchedCount); // one more says that there is a page before
    }

    private static async Task<JsonElement> TakeAsync(ApiServer server, string list, string order, string? after)
    {
        var closing = list.Contains('{') ? " } }" : "";
        var data = await server.AskAsync(
            $$"""query ($after: String) { {{list}}(first: 10, after: $after{{order}}) { nodes { id } pageInfo { hasNextPage endCursor } }{{closing}} }""", new { after });
        return list.Contains('{') ? data.GetProperty("agreements").GetProperty("nodes")[0].GetProperty("parties") : data.GetProperty("institutions");
    }
}
