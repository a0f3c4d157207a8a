namespace EduGraph.EndToEnd.Tests.Exporting;

/// <summary>A folder with a store of one page, where the program looks for it.</summary>
public sealed class ExportedStore : IAsyncLifetime
{
    private const string Page = """
        {
          "source": {"id": "page", "url": "https://example.org/1", "title": "Page", "publisher": "Example", "language": "en", "licence": "CC0-1.0"},
          "entities": [
            {"ref": "e1", "kind": "Institution", "type": "UNIVERSITY", "name": "Guangxi University", "language": "en", "country": "CN"},
            {"ref": "e2", "kind": "Agreement", "type": "MOU", "name": "Memorandum", "language": "en", "signedOn": "2025-09"}
          ],
          "relations": [{"from": "e1", "type": "PARTY_TO", "to": "e2", "properties": {}, "locator": "paragraph 1"}]
        }
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("edugraph-export-").FullName;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "pages"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "pages", "page.json"), Page);
        Assert.Equal(0, (await EduGraphProcess.RunAsync(Folder, CancellationToken.None, "ingest", "pages")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
