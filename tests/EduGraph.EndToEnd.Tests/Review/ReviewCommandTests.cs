using System.Text.Json;

namespace EduGraph.EndToEnd.Tests.Review;

/// <summary><c>edugraph review</c> as data editors use it, over two pages that name one university in two scripts.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    public ReviewCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "pages"));
        WritePage("english", "Guangxi University", "en");
        WritePage("chinese", "广西大学", "zh");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Merge_is_listed_explained_undone_and_brought_back_and_undoing_all_gives_the_unmerged_store()
    {
        await RunSoundAsync("ingest", "pages", "--unmerged");
        var unmerged = await GraphHashAsync();
        await RunSoundAsync("ingest", "pages");
        var merged = await GraphHashAsync();
        Assert.NotEqual(unmerged, merged);

        var list = await RunJsonAsync("review", "list", "--status", "merged");
        var merge = Assert.Single(list.GetProperty("items").EnumerateArray());
        var id = merge.GetProperty("id").GetString()!;
        Assert.Equal("Institution", merge.GetProperty("kind").GetString());
        Assert.NotEmpty(merge.GetProperty("reasons").EnumerateArray());
        var nodeId = merge.GetProperty("first").GetProperty("nodeId").GetString()!;
        var formerId = merge.GetProperty("second").GetProperty("ownId").GetString()!;

        var node = await RunJsonAsync("review", "show", formerId);
        Assert.Equal((nodeId, formerId), (node.GetProperty("id").GetString(), node.GetProperty("askedFor").GetString()));
        Assert.Equal(2, node.GetProperty("mentions").GetArrayLength());
        Assert.StartsWith("rules scoring-", node.GetProperty("merges")[0].GetProperty("decidedBy").GetString(), StringComparison.Ordinal);
        var shown = await RunJsonAsync("review", "show", id);
        Assert.Equal(2, shown.GetProperty("effect").GetProperty("nodes")[0].GetProperty("after").GetArrayLength());
        Assert.Equal(merged, await GraphHashAsync());

        var (_, undone) = await RunAsync("review", "undo", id, "--reason", "two campuses", "--author", "Mei");
        Assert.Contains("part:\n", undone, StringComparison.Ordinal);
        Assert.Equal(unmerged, await GraphHashAsync());
        Assert.Contains("\"verdict\":\"DIFFERENT\",\"author\":\"Mei\"", await File.ReadAllTextAsync(Path.Combine(_folder, "decisions.jsonl"), Token), StringComparison.Ordinal);

        await RunSoundAsync("review", "undo", id, "--reason", "one seal");
        Assert.Equal(merged, await GraphHashAsync());
        await RunSoundAsync("review", "undo", "--all", "--reason", "bare sources");
        Assert.Equal(unmerged, await GraphHashAsync());
    }

    [Theory]
    [InlineData(1, "review", "show", "nothing")]
    [InlineData(1, "review", "accept", "mer-00000000000", "--reason", "r")]
    [InlineData(2, "review", "accept", "mer-00000000000")]
    [InlineData(2, "review", "undo", "--reason", "r")]
    [InlineData(2, "review", "split", "x", "no-mention", "--reason", "r")]
    [InlineData(2, "review", "list", "--kind", "Institutions")]
    [InlineData(2, "review", "list", "--first", "0")]
    public async Task Exit_code_says_what_is_at_fault(int exitCode, params string[] arguments)
    {
        File.WriteAllText(Path.Combine(_folder, "a.db"), ""); // to SQLite a database without tables
        Assert.Equal(exitCode, (await RunAsync(arguments)).ExitCode);
    }

    private void WritePage(string id, string name, string language) => File.WriteAllText(
        Path.Combine(_folder, "pages", $"{id}.json"),
        $$"""
        {
          "source": {"id": "{{id}}", "url": "https://example.org/{{id}}", "title": "Page", "publisher": "{{id}}", "language": "{{language}}"},
          "entities": [{"ref": "e1", "kind": "Institution", "type": "UNIVERSITY", "name": "{{name}}", "language": "{{language}}", "country": "CN"}],
          "relations": []
        }
        """);

    private async Task<string> GraphHashAsync() => (await RunJsonAsync("verify", "--hash")).GetProperty("graphHash").GetString()!;

    private async Task RunSoundAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        Assert.True(exitCode == 0, output);
    }

    private async Task<JsonElement> RunJsonAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync([.. arguments, "--json"]);
        Assert.True(exitCode == 0, output);
        return JsonDocument.Parse(output).RootElement;
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        EduGraphProcess.RunAsync(_folder, Token, [.. arguments, "--store", "sqlite:a.db"]);
}
