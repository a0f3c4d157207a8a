using System.Text.RegularExpressions;
using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Notebooks;

/// <summary>The client for Python, whose own tests stand beside it, against the program with the seed data.</summary>
[Collection(PythonCollection.Name)]
public sealed partial class PythonClientTests(SeededServer fixture)
{
    private const string DefaultAddress = "http://127.0.0.1:5080";
    private const string Packages = "python3-pandas, python3-requests, python3-networkx, python3-igraph";
    private static readonly string Folder = RepositoryRoot.File("src", "python");

    [Fact]
    public async Task Every_test_of_the_client_passes()
    {
        await PythonProgram.SkipUnlessItHasAsync("pandas, requests, networkx, igraph", Packages);
        Dictionary<string, string> address = new() { ["EDUGRAPH_URL"] = await AddressAsync() };
        var (exitCode, output) = await PythonProgram.RunAsync(Folder, address, "-m", "unittest", "discover", "-s", "tests");
        Assert.True(exitCode == 0, output);
        Assert.Matches(@"(?m)^Ran [1-9][0-9]* tests", output);
        Assert.EndsWith("\nOK\n", output, StringComparison.Ordinal); // and none skipped
    }

    [Fact]
    public async Task Python_in_the_readme_prints_what_it_says()
    {
        await PythonProgram.SkipUnlessItHasAsync("pandas, requests", Packages);
        var example = PythonWithOutput().Match(await File.ReadAllTextAsync(RepositoryRoot.File("README.md")));
        Assert.True(example.Success, "README.md has no Python with its output.");
        Assert.Contains(DefaultAddress, example.Groups["code"].Value, StringComparison.Ordinal);
        var code = example.Groups["code"].Value.Replace(DefaultAddress, await AddressAsync(), StringComparison.Ordinal);
        var (exitCode, output) = await PythonProgram.RunAsync(Folder, new Dictionary<string, string>(), "-c", code);
        Assert.Equal(example.Groups["output"].Value, string.Join('\n', output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())));
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Pip_installs_the_client_from_its_folder()
    {
        await PythonProgram.SkipUnlessItHasAsync("setuptools, pip, wheel", "python3-pip, python3-setuptools, python3-wheel");
        var folder = Directory.CreateTempSubdirectory("edugraph-pip-");
        try
        {
            // A copy, since the build writes beside its sources. What it stands on is not fetched: tests need no network.
            var copy = Path.Combine(folder.FullName, "source");
            CopyFolder(Folder, copy);
            var target = Path.Combine(folder.FullName, "target");
            string[] install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", target, copy];
            var (exitCode, output) = await PythonProgram.RunAsync(folder.FullName, new Dictionary<string, string>(), install);
            Assert.True(exitCode == 0, output);
            Assert.True(File.Exists(Path.Combine(target, "edugraph", "client.py")), output);
            Assert.True(File.Exists(Path.Combine(target, "edugraph", "py.typed")), output);
            Assert.False(Directory.Exists(Path.Combine(target, "tests")), "The tests are installed too.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string> AddressAsync() => (await fixture.TakeAsync()).Client.BaseAddress!.ToString();

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    [GeneratedRegex("```python\n(?<code>.*?)\n```\n\n```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex PythonWithOutput();
}
