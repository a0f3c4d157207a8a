using System.Text.Json;
using EduGraph.Sqlite;

namespace EduGraph.EndToEnd.Tests;

/// <summary><c>ingest</c>, <c>verify</c> and <c>backup</c>, as scripts use them.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private const string Page = """
        {
          "source": {"id": "page", "url": "https://example.org/1", "title": "Page", "publisher": "Example", "language": "en"},
          "entities": [
            {"ref": "e1", "kind": "Institution", "type": "UNIVERSITY", "name": "Guangxi University", "language": "en", "country": "CN"},
            {"ref": "e2", "kind": "Agreement", "type": "MOU", "name": "Memorandum", "language": "en", "signedOn": "2025-09"}
          ],
          "relations": [{"from": "e1", "type": "PARTY_TO", "to": "e2", "properties": {}, "locator": "paragraph 1"}]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    public StoreCommandTests()
    {
        Directory.CreateDirectory(InFolder("pages"));
        File.WriteAllText(InFolder("pages/page.json"), Page);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ingest_reports_in_lines_and_in_json()
    {
        var (exitCode, output) = await RunAsync("ingest", "pages", "--store", "sqlite:a.db");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("1 documents written, 0 unchanged, 0 sources withdrawn\n2 mentions and ", output, StringComparison.Ordinal);

        (exitCode, output) = await RunAsync("ingest", "pages", "--store", "sqlite:a.db", "--json");
        Assert.Equal(0, exitCode);
        using var report = JsonDocument.Parse(output);
        Assert.Equal("COMPLETED", report.RootElement.GetProperty("run").GetProperty("state").GetString());
        Assert.Equal(1, report.RootElement.GetProperty("run").GetProperty("counts").GetProperty("documentsUnchanged").GetInt32());
        Assert.Equal(0, report.RootElement.GetProperty("faults").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Faults_are_told_and_make_exit_code_1_while_the_sound_rest_is_loaded()
    {
        File.WriteAllText(InFolder("pages/page.json"), Page.Replace("\"PARTY_TO\"", "\"PARTY_TOO\"", StringComparison.Ordinal));

        var (exitCode, output) = await RunAsync("ingest", "pages", "--store", "sqlite:a.db");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("pages/page.json:7:", output, StringComparison.Ordinal);
        Assert.Contains("UNKNOWN_RELATIONSHIP", output, StringComparison.Ordinal);
        Assert.Contains("1 documents written", output, StringComparison.Ordinal);
        Assert.Contains("1 records rejected", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_run_tells_and_changes_nothing()
    {
        var (exitCode, output) = await RunAsync("ingest", "--dry-run", "pages", "--store", "sqlite:a.db");
        Assert.Equal(0, exitCode);
        Assert.Contains("added page: ", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "a.db*"));

        await RunAsync("ingest", "pages", "--store", "sqlite:a.db");
        var hash = await HashAsync("a.db");
        File.WriteAllText(InFolder("pages/page.json"), Page.Replace("Guangxi University", "University of Guangxi", StringComparison.Ordinal));
        (exitCode, output) = await RunAsync("ingest", "--dry-run", "pages", "--store", "sqlite:a.db");
        Assert.Equal(0, exitCode);
        Assert.Contains("- e1 names \"Guangxi University\"", output, StringComparison.Ordinal);
        Assert.Contains("+ e1 names \"University of Guangxi\"", output, StringComparison.Ordinal);
        Assert.Contains("claims: 0 added, 1 changed, 0 withdrawn\n", output, StringComparison.Ordinal);
        Assert.Equal(hash, await HashAsync("a.db"));
    }

    [Fact]
    public async Task Backup_is_a_store_that_says_the_same_and_never_overwrites()
    {
        await RunAsync("ingest", "pages", "--store", "sqlite:a.db");

        var (exitCode, output) = await RunAsync("backup", "copy.db", "--store", "sqlite:a.db");
        Assert.Equal(0, exitCode);
        Assert.Equal("sqlite:a.db: revision 1 is in copy.db\n", output);
        Assert.Equal(await HashAsync("a.db"), await HashAsync("copy.db"));

        Assert.Equal(3, (await RunAsync("backup", "copy.db", "--store", "sqlite:a.db")).ExitCode);
    }

    [Fact]
    public async Task Verify_tells_damage_with_exit_code_3()
    {
        await using (SqliteGraphStore store = new(new SqliteGraphStoreOptions { FilePath = InFolder("a.db") }))
        {
            await store.OpenAsync(Token);
        }

        Assert.Equal(0, (await RunAsync("verify", "--store", "sqlite:a.db")).ExitCode);
        await using (var file = File.OpenWrite(InFolder("a.db")))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[8_192]);
        }

        var (exitCode, output) = await RunAsync("verify", "--json", "--store", "sqlite:a.db");
        Assert.Equal(3, exitCode);
        using var report = JsonDocument.Parse(output);
        Assert.False(report.RootElement.GetProperty("isSound").GetBoolean());
        Assert.NotEqual(0, report.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Theory]
    [InlineData(2, "ingest")]
    [InlineData(2, "ingest", "pages", "--store", "oracle:db")]
    [InlineData(2, "ingest", "pages", "--store", "sqlite:")]
    [InlineData(2, "backup")]
    [InlineData(3, "ingest", "pages", "--store", "sqlite:nowhere/a.db")]
    [InlineData(3, "verify", "--store", "bolt://127.0.0.1:1")]
    public async Task Exit_code_says_whether_usage_or_environment_is_at_fault(int exitCode, params string[] arguments) =>
        Assert.Equal(exitCode, (await RunAsync(arguments)).ExitCode);

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => EduGraphProcess.RunAsync(_folder, Token, arguments);

    private async Task<string> HashAsync(string store) => (await RunAsync("verify", "--hash", "--store", $"sqlite:{store}")).Output.Split('\n')[1];

    private string InFolder(string path) => Path.Combine(_folder, path);
}
