using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Article;

/// <summary>The article alone, twice: behind a server that has loaded it, and in a store that <c>edugraph ingest</c> has filled.</summary>
public sealed class ArticleStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edugraph-article-");
    private ServerProcess? _server;

    internal ServerProcess Server => _server!;

    internal string Store => $"sqlite:{Path.Combine(_folder.FullName, "article.db")}";

    public async ValueTask InitializeAsync()
    {
        var article = RepositoryRoot.File("seed-data", "klust-2025");
        var ingest = await ProgramRun.RunAsync("", "ingest", "--store", Store, article);
        Assert.True(ingest.ExitCode == 0, ingest.Errors);
        _server = await ServerProcess.StartAsync(article);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
