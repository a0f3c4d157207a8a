using EduGraph.Bolt.Configuration;
using EduGraph.Testing.Servers;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Servers;

/// <summary>One real server for all tests of the project; each makes nodes under a label of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private Neo4jServer? _server;

    internal string Uri
    {
        get
        {
            Assert.SkipUnless(_server is not null, Neo4jServer.NoServer);
            return _server.Uri;
        }
    }

    internal string RoutingUri => Uri.Replace("bolt://", "neo4j://", StringComparison.Ordinal);

    internal IDriver Driver(Action<ConfigBuilder>? configure = null) => GraphDatabase.Driver(Uri, AuthTokens.None, configure);

    internal IDriver Driver(DriverInternals internals) => Driver(config => config.WithInternals(internals));

    public async ValueTask InitializeAsync() => _server = await Neo4jServer.FindAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
