using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EduGraph.EndToEnd.Tests.Exporting;

/// <summary><c>edugraph export</c>, as scripts use it and as the README shows it.</summary>
public sealed partial class ExportCommandTests(ExportedStore store) : IClassFixture<ExportedStore>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_and_standard_output_are_the_same_and_the_manifest_tells_the_file()
    {
        var (exitCode, output) = await RunAsync("export", "edges.csv");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("id,source,target,type,", output, StringComparison.Ordinal);

        var (_, said) = await RunAsync("export", "edges.csv", "--out", "new/edges.csv");
        var bytes = await File.ReadAllBytesAsync(InFolder("new/edges.csv"), Token);
        Assert.Equal($"new/edges.csv: 3 nodes, 1 relationships, {bytes.Length} bytes\n", said);
        Assert.Equal(output, System.Text.Encoding.UTF8.GetString(bytes));
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(InFolder("new/edges.csv.manifest.json"), Token));
        var file = Assert.Single(manifest.RootElement.GetProperty("files").EnumerateArray());
        Assert.Equal("edges.csv", file.GetProperty("name").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        Assert.Equal("CC0-1.0", manifest.RootElement.GetProperty("licences")[0].GetProperty("licence").GetString());
        Assert.Equal(["edges.csv", "edges.csv.manifest.json"], Directory.GetFiles(InFolder("new")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Folder_of_files_is_written_anew_but_nothing_else_is_written_over()
    {
        Assert.Equal(0, (await RunAsync("export", "neo4j-admin", "--out", "import")).ExitCode);
        Assert.Equal(0, (await RunAsync("export", "neo4j-admin", "--out", "import", "--kinds", "Institution")).ExitCode);
        Assert.Equal(["Institution.csv", "import.args"], Directory.GetFiles(InFolder("import")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Equal(2, (await RunAsync("export", "neo4j-admin", "--out", "pages")).ExitCode);
        Assert.True(File.Exists(InFolder("pages/page.json")));
    }

    [Theory]
    [InlineData(2, "export")]
    [InlineData(2, "export", "grafml")]
    [InlineData(2, "export", "gexf", "--kinds", "Institutoin")]
    [InlineData(2, "export", "gexf", "--countries", "China")]
    [InlineData(2, "export", "gexf", "--as-of", "yesterday")]
    [InlineData(2, "export", "gexf", "--where", "{\"Institution\": {\"countri\": {}}}")]
    [InlineData(2, "export", "gexf", "--gexf-version", "2")]
    [InlineData(2, "export", "gexf", "--projection", "AGREEMENT")]
    [InlineData(2, "export", "gexf", "--projection", "AGREEMENTS", "--metrics", "betweeness")]
    [InlineData(2, "export", "gexf", "--metrics", "degree")]
    [InlineData(2, "export", "claims.csv", "--projection", "AGREEMENTS")]
    [InlineData(3, "export", "gexf", "--out", "pages/page.json/x.gexf")]
    [InlineData(2, "export", "gexf", "--out", "edugraph.db")]
    [InlineData(3, "export", "gexf", "--store", "sqlite:nowhere/a.db")]
    public async Task Exit_code_says_whether_usage_or_environment_is_at_fault(int exitCode, params string[] arguments) =>
        Assert.Equal(exitCode, (await RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task Network_is_written_with_its_rule_beside_it()
    {
        var (exitCode, said) = await RunAsync("export", "nodes.csv", "--out", "net/", "--projection", "BODIES_AND_AGREEMENTS", "--metrics", "degree");
        Assert.Equal(0, exitCode);
        var lines = await File.ReadAllLinesAsync(InFolder("net/edugraph-nodes.csv"), Token);
        Assert.Equal($"net/edugraph-nodes.csv: 2 nodes, 1 ties, {new FileInfo(InFolder("net/edugraph-nodes.csv")).Length} bytes\n", said);
        Assert.EndsWith(",degree", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.EndsWith(",1", line, StringComparison.Ordinal));
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(InFolder("net/edugraph-nodes.csv.manifest.json"), Token));
        Assert.Equal(
            "BODIES_AND_AGREEMENTS; weight NEWMAN; things shared by at most 100", manifest.RootElement.GetProperty("projection").GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("nodes.csv", "unwritable/nodes.csv")]
    [InlineData("neo4j-admin", "unwritable/import")]
    public async Task Place_that_cannot_be_written_is_told_and_nothing_is_left_there(string format, string target)
    {
        // A file where a folder should be stands for a place that refuses what is written, whoever runs the test.
        await File.WriteAllTextAsync(InFolder("unwritable"), "", Token);
        var (exitCode, _) = await RunAsync("export", format, "--out", target);
        Assert.Equal(3, exitCode);
        Assert.Equal("", await File.ReadAllTextAsync(InFolder("unwritable"), Token));
    }

    [Fact]
    public async Task Pipe_is_written_into_and_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no place among the files there.");
        var pipe = InFolder("pipe");
        using var made = Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync(Token);
        using var reader = Process.Start(new ProcessStartInfo("cat", [pipe]) { RedirectStandardOutput = true })!;
        try
        {
            var read = reader.StandardOutput.ReadToEndAsync(Token);
            Assert.Equal(0, (await RunAsync("export", "jsonl", "--out", "pipe")).ExitCode);
            Assert.Equal((await RunAsync("export", "jsonl")).Output, await read.WaitAsync(TimeSpan.FromSeconds(60), Token));
        }
        finally
        {
            reader.Kill();
            File.Delete(pipe);
        }
    }

    [Fact]
    public async Task Commands_of_the_readme_do_what_they_say()
    {
        var section = TakeItAway().Match(await File.ReadAllTextAsync(RepositoryRoot.File("README.md"), Token)).Value;
        var commands = section.Split('\n').Where(line => line.StartsWith("edugraph export ", StringComparison.Ordinal)).ToList();
        Assert.True(commands.Count >= 3, "README.md shows fewer than three exports.");
        foreach (var command in commands)
        {
            var arguments = Argument().Matches(command.Split(" #")[0]).Select(argument => argument.Value.Trim('\'')).Skip(1).ToArray();
            Assert.True((await RunAsync(arguments)).ExitCode == 0, command);
            var target = arguments[Array.IndexOf(arguments, "--out") + 1].TrimEnd('/');
            Assert.True(Path.Exists(InFolder(target)), command);
        }
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => EduGraphProcess.RunAsync(store.Folder, Token, arguments);

    private string InFolder(string path) => Path.Combine(store.Folder, path);

    [GeneratedRegex("^## Take it away\n.*?(?=^## )", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex TakeItAway();

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Argument();
}
