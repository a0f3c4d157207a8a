using System.Text.Json;

namespace EduGraph.EndToEnd.Tests.Review;

/// <summary>What was found to be the same in the seed data: told for every mention, and decided about while it is served.</summary>
public sealed class SeededReviewTests(EditedServer server) : IClassFixture<EditedServer>
{
    private const string Mentions = "query ($after: String) { sources(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id mentions { ref kind node { id kind } } } } }";

    private static readonly string Facts = RepositoryRoot.File("seed-data", "harvest", "facts");

    [Fact]
    public async Task Every_mention_of_every_page_has_the_node_that_it_was_found_to_be()
    {
        var told = await ReadMentionsAsync();
        var files = Directory.GetFiles(Facts, "*.json");
        Assert.True(files.Length >= 583, $"{Facts} has {files.Length} pages.");
        foreach (var file in files)
        {
            using var page = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            var sourceId = page.RootElement.GetProperty("source").GetProperty("id").GetString()!;
            var refs = page.RootElement.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("ref").GetString()!);

            Assert.True(told.TryGetValue(sourceId, out var mentions), $"{sourceId} is no source.");
            Assert.Equal(refs, mentions.Select(mention => mention.GetProperty("ref").GetString()!));
            Assert.All(mentions, mention =>
            {
                var node = mention.GetProperty("node");
                Assert.NotEqual("", node.GetProperty("id").GetString());
                Assert.Equal(mention.GetProperty("kind").GetString(), node.GetProperty("kind").GetString());
            });
        }
    }

    [Fact]
    public async Task Question_is_accepted_and_the_decision_taken_back_while_the_graph_is_served()
    {
        var question = (await server.AskAsync("{ reviewQueue(first: 1) { nodes { id first { node { id } } second { node { id } } } } }"))
            .GetProperty("reviewQueue").GetProperty("nodes")[0];
        var id = question.GetProperty("id").GetString()!;
        var (one, other) = (NodeOf(question, "first"), NodeOf(question, "second"));
        Assert.NotEqual(one, other);

        var preview = await DecideAsync("acceptMerge", "AcceptMergeInput", new { id, reason = "a test", dryRun = true });
        await AssertStatusAsync(id, "ASKED");
        var accepted = await DecideAsync("acceptMerge", "AcceptMergeInput", new { id, reason = "a test" });
        Assert.Equal(preview.GetProperty("changes").GetRawText(), accepted.GetProperty("changes").GetRawText());
        await AssertStatusAsync(id, "ACCEPTED");
        var joined = await server.AskAsync("query ($one: ID!, $other: ID!) { one: node(id: $one) { id } other: node(id: $other) { id } }", new { one, other });
        Assert.Equal(joined.GetProperty("one").GetRawText(), joined.GetProperty("other").GetRawText());

        await DecideAsync("undoDecision", "UndoDecisionInput", new { id, reason = "the test is over" });
        await AssertStatusAsync(id, "ASKED");
        var parted = await server.AskAsync("query ($one: ID!, $other: ID!) { one: node(id: $one) { id } other: node(id: $other) { id } }", new { one, other });
        Assert.Equal((one, other), (parted.GetProperty("one").GetProperty("id").GetString(), parted.GetProperty("other").GetProperty("id").GetString()));
    }

    private static string NodeOf(JsonElement merge, string side) => merge.GetProperty(side).GetProperty("node").GetProperty("id").GetString()!;

    private async Task AssertStatusAsync(string id, string status)
    {
        var merge = (await server.AskAsync("query ($id: ID!) { merge(id: $id) { status decision { author reason } } }", new { id })).GetProperty("merge");
        Assert.Equal(status, merge.GetProperty("status").GetString());
        if (status == "ACCEPTED")
        {
            Assert.Equal("""{"author":"Mei","reason":"a test"}""", merge.GetProperty("decision").GetRawText());
        }
    }

    private async Task<JsonElement> DecideAsync(string field, string type, object input)
    {
        var data = await server.AskAsync(
            $$"""mutation ($input: {{type}}!) { {{field}}(input: $input) { outcome { changes { before { id } after { id } } } errors { ... on Error { message } } } }""", new { input });
        var payload = data.GetProperty(field);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.GetProperty("outcome");
    }

    private async Task<Dictionary<string, List<JsonElement>>> ReadMentionsAsync()
    {
        Dictionary<string, List<JsonElement>> told = [];
        string? after = null;
        do
        {
            var page = (await server.AskAsync(Mentions, new { after })).GetProperty("sources");
            foreach (var source in page.GetProperty("nodes").EnumerateArray())
            {
                told.Add(source.GetProperty("id").GetString()!, [.. source.GetProperty("mentions").EnumerateArray()]);
            }

            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return told;
    }
}
