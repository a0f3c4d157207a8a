using System.Text.Json;

namespace EduGraph.EndToEnd.Tests.Matching;

/// <summary><c>edugraph match</c> on a store of its own, as a script runs it.</summary>
public sealed class MatchCommandTests : IAsyncLifetime
{
    private const string Records = """
        {"id":"https://ror.org/02c9qn167","names":[{"lang":"en","types":["ror_display","label"],"value":"Guangxi University"},{"lang":"zh","types":["label"],"value":"广西大学"}],"types":["education"],"status":"active","locations":[{"geonames_details":{"name":"Nanning","country_code":"CN","country_subdivision_name":"Guangxi"}}],"relationships":[]}
        {"id":"https://ror.org/028wp3y58","names":[{"lang":"en","types":["ror_display","label"],"value":"Chulalongkorn University"}],"types":["education"],"status":"active","locations":[{"geonames_details":{"name":"Bangkok","country_code":"TH","country_subdivision_name":"Bangkok"}}],"relationships":[]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edugraph-");

    public async ValueTask InitializeAsync()
    {
        Write("ror.jsonl", Records);
        var run = await RunAsync("ingest", "ror.jsonl");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Prints_one_line_a_row_in_the_order_of_the_rows()
    {
        Write("authors.csv", "no,affiliation\n1,\"School of Computer, Guangxi University, Nanning 530000, P. R. China\"\n2,nothing of the kind\n3,广西大学\n");

        var run = await RunAsync("match", "authors.csv", "--column", "affiliation");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(3, run.Lines.Length);
        var first = JsonDocument.Parse(run.Lines[0]).RootElement;
        Assert.Equal(["input", "chosen", "candidates"], first.EnumerateObject().Select(member => member.Name));
        Assert.Equal("School of Computer, Guangxi University, Nanning 530000, P. R. China", first.GetProperty("input").GetString());
        var chosen = first.GetProperty("chosen");
        Assert.Equal(["id", "name", "ror", "score"], chosen.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Guangxi University", chosen.GetProperty("name").GetString());
        Assert.Equal("https://ror.org/02c9qn167", chosen.GetProperty("ror").GetString());
        var candidate = first.GetProperty("candidates")[0];
        Assert.Equal(["id", "name", "ror", "score", "reasons"], candidate.EnumerateObject().Select(member => member.Name));
        Assert.NotEqual(0, candidate.GetProperty("reasons").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("chosen").ValueKind);
        Assert.StartsWith("{\"input\":\"广西大学\"", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal(chosen.GetProperty("id").GetString(), JsonDocument.Parse(run.Lines[2]).RootElement.GetProperty("chosen").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Row_with_a_fault_has_a_line_without_candidates()
    {
        Write("authors.csv", "no,affiliation\n1,Guangxi University, Nanning\n2,Chulalongkorn University\n");

        var run = await RunAsync("match", "authors.csv", "--column", "affiliation");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("edugraph: authors.csv:2:1: MALFORMED_CSV: The row has 3 cells; the header has 2.\n", run.Error);
        Assert.Equal("{\"input\":\"Guangxi University\",\"chosen\":null,\"candidates\":[]}", run.Lines[0]);
        Assert.Contains("https://ror.org/028wp3y58", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no,affiliations\n1,A\n", 2, "Did you mean \"affiliations\"?")]
    [InlineData("", 1, "The table is empty")]
    [InlineData(null, 1, "The file is not there")]
    public async Task Table_that_cannot_be_used_is_refused(string? table, int exitCode, string message)
    {
        if (table is not null)
        {
            Write("authors.csv", table);
        }

        var run = await RunAsync("match", "authors.csv", "--column", "affiliation");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_without_bodies_is_named()
    {
        Write("authors.csv", "affiliation\nGuangxi University\n");
        Write("other.db", ""); // to SQLite a database without tables

        var run = await RunAsync("match", "authors.csv", "--column", "affiliation", "--store", "sqlite:other.db");

        Assert.Contains("has no bodies to match", run.Error, StringComparison.Ordinal);
        Assert.Equal(["{\"input\":\"Guangxi University\",\"chosen\":null,\"candidates\":[]}"], run.Lines);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private Task<MatchRun> RunAsync(params string[] arguments) =>
        MatchRun.OfAsync(_folder.FullName, TestContext.Current.CancellationToken, arguments.Contains("--store") ? arguments : [.. arguments, "--store", "sqlite:graph.db"]);
}
