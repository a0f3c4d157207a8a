using EduGraph.Neo4j;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>
/// Servers for all tests of the collection, each emptied before it is used again; the second one is started when a test wants two stores.
/// </summary>
public sealed class Neo4jServers : IAsyncLifetime
{
    private readonly List<Neo4jServer> _servers = [];

    internal static GraphSchema Schema { get; } = GraphSchemaReader.ReadFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
    }

    /// <summary>The address of an empty server.</summary>
    /// <param name="index">0 for the first that a test uses, 1 for the second.</param>
    internal async Task<string> EmptyAsync(int index)
    {
        Assert.SkipUnless(Neo4jServer.IsAvailable, Neo4jServer.NoServer);
        Assert.SkipUnless(index == 0 || Neo4jServer.CanStart, Neo4jServer.NoHome);
        if (_servers.Count <= index) _servers.Add(index == 0 ? (await Neo4jServer.FindAsync())! : await Neo4jServer.StartAsync());
        await _servers[index].EmptyAsync();
        return _servers[index].Uri;
    }

    internal static async Task<IGraphStore> OpenAsync(string uri)
    {
        var store = new Neo4jGraphStore(new Neo4jGraphStoreOptions { Uri = uri }, Schema);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <inheritdoc cref="Neo4jServer.QueryAsync"/>
    internal static Task<List<IRecord>> QueryAsync(string uri, string query, object? parameters = null) =>
        Neo4jServer.QueryAsync(uri, query, parameters);
}
