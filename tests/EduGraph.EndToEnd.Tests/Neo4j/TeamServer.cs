using EduGraph.Testing.Servers;

namespace EduGraph.EndToEnd.Tests.Neo4j;

/// <summary>One Neo4j server for the tests of the collection, started when the first wants it; whoever takes it finds it empty.</summary>
public sealed class TeamServer : IAsyncLifetime
{
    private Neo4jServer? _server;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>The server, without a node. The test is skipped where none can be started.</summary>
    internal async Task<Neo4jServer> TakeAsync()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        _server ??= await Neo4jServer.StartAsync();
        await _server.EmptyAsync();
        return _server;
    }
}
