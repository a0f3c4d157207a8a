using System.IO.Compression;

namespace EduGraph.Browser.Tests;

/// <summary>How much script the visualiser sends, all its views together; the query page is apart.</summary>
public sealed class ScriptSizeTests
{
    private const int ScriptBytesMax = 450 * 1024;

    [Fact]
    public async Task All_script_of_the_visualiser_is_at_most_450_KiB_compressed()
    {
        var pages = Path.Combine(ServedProgram.Root, "src", "EduGraph.Web", "dist");
        Assert.SkipUnless(File.Exists(Path.Combine(pages, "index.html")), "The pages are not built.");

        var sizeBytes = 0L;
        foreach (var script in await ScriptsOfAsync(pages, "index.html"))
        {
            using var compressed = new MemoryStream();
            await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            {
                await gzip.WriteAsync(await File.ReadAllBytesAsync(Path.Combine(pages, "assets", script), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            }

            sizeBytes += compressed.Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{sizeBytes / 1024} KiB");
        Assert.InRange(sizeBytes, 50 * 1024, ScriptBytesMax);
    }

    /// <summary>The scripts that a page names, those that they name, and so on: what it may ever load.</summary>
    private static async Task<IReadOnlyCollection<string>> ScriptsOfAsync(string pages, string page)
    {
        var all = Directory.EnumerateFiles(Path.Combine(pages, "assets"), "*.js").Select(path => Path.GetFileName(path)!).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var texts = new Queue<string>([await File.ReadAllTextAsync(Path.Combine(pages, page), TestContext.Current.CancellationToken)]);
        while (texts.TryDequeue(out var text))
        {
            foreach (var script in all.Where(script => text.Contains(script, StringComparison.Ordinal) && found.Add(script)))
            {
                texts.Enqueue(await File.ReadAllTextAsync(Path.Combine(pages, "assets", script), TestContext.Current.CancellationToken));
            }
        }

        return found;
    }
}
