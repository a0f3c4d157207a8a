namespace EduGraph.EndToEnd.Tests.Conformance;

/// <summary>A server with the project's own seed data, shared by the tests of a class.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    private ServerProcess? _server;

    internal ServerProcess Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() => _server = await ServerProcess.StartAsync(RepositoryRoot.File("seed-data"));

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
