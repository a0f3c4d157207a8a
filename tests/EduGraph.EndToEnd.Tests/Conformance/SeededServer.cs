[assembly: AssemblyFixture(typeof(EduGraph.EndToEnd.Tests.Conformance.SeededServer))]

namespace EduGraph.EndToEnd.Tests.Conformance;

/// <summary>A server with the project's own seed data for all tests that only ask; started when the first of them wants it.</summary>
public sealed class SeededServer : IAsyncDisposable
{
    private readonly Lazy<Task<ServerProcess>> _server = new(() => ServerProcess.StartAsync(RepositoryRoot.File("seed-data")));

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }

    internal Task<ServerProcess> TakeAsync() => _server.Value;
}
