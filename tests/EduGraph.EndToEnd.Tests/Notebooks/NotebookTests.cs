using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Notebooks;

/// <summary>The notebooks of <c>docs/notebooks</c> run, and what is committed of them is what a run left.</summary>
[Collection(PythonCollection.Name)]
public sealed partial class NotebookTests(SeededServer fixture)
{
    private const int NotebookCount = 4;
    private const int SizeBytesMax = 1_000_000;
    private const string Packages = "python3-matplotlib, python3-nbconvert, jupyter-nbconvert, python3-ipykernel, python3-igraph, python3-networkx";
    private static readonly string Folder = RepositoryRoot.File("docs", "notebooks");

    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task All_notebooks_run_without_an_error() => await RunAsync(await fixture.TakeAsync());

    // Most of what the notebooks draw is not there: no conflict of dates, hardly a network, not the bodies that they look for by name.
    [Fact]
    public async Task All_notebooks_run_where_one_article_is_all_that_was_read()
    {
        await using var server = await ServerProcess.StartAsync(RepositoryRoot.File("seed-data", "klust-2025"));
        await RunAsync(server);
    }

    private static async Task RunAsync(ServerProcess server)
    {
        await PythonProgram.SkipUnlessItHasAsync("pandas, requests, matplotlib, nbconvert, ipykernel, igraph, networkx", Packages);
        var folder = Directory.CreateTempSubdirectory("edugraph-notebooks-");
        try
        {
            var address = server.Client.BaseAddress!.ToString();
            var (exitCode, output) = await PythonProgram.RunAsync(Folder, new Dictionary<string, string>(), "run.py", address, "--into", folder.FullName);
            Assert.True(exitCode == 0, output);
            Assert.Equal(NotebookCount, folder.GetFiles("*.ipynb").Length);
            foreach (var notebook in folder.GetFiles("*.ipynb"))
            {
                Check(notebook.FullName);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Committed_notebook_has_the_outputs_of_a_whole_run(string notebook) => Check(Path.Combine(Folder, notebook));

    private static void Check(string path)
    {
        var text = File.ReadAllText(path);
        Assert.True(text.Length < SizeBytesMax, $"{path} has {text.Length} characters; pictures are to be of modest size.");
        var cells = JsonNode.Parse(text)!["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code").ToList();
        Assert.Equal(Enumerable.Range(1, cells.Count), cells.Select(cell => (int?)cell!["execution_count"] ?? 0));
        var outputs = cells.SelectMany(cell => cell!["outputs"]!.AsArray()).ToList();
        Assert.DoesNotContain(outputs, output => (string?)output!["output_type"] == "error");
        Assert.DoesNotContain(outputs, output => (string?)output!["name"] == "stderr");
        Assert.True(outputs.Count(output => output!["data"]?["image/png"] is not null) >= 3, $"{path} has fewer than three pictures.");
        Assert.DoesNotMatch(PathOfAMachine(), Picture().Replace(text, ""));
    }

    [GeneratedRegex("/(home|root|usr|tmp|var|work|Users)/")]
    private static partial Regex PathOfAMachine();

    // Its text is base64, in which any letters can come after each other.
    [GeneratedRegex("\"image/png\": \"[^\"]*\"")]
    private static partial Regex Picture();
}
