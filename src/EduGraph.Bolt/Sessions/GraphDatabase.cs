using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Pooling;
using EduGraph.Bolt.Routing;
using EduGraph.Bolt.Sessions;

namespace Neo4j.Driver;

/// <summary>Makes drivers. Nothing is sent before the first query.</summary>
/// <remarks>
/// URIs are <c>bolt://host:port</c> for one server and <c>neo4j://host:port</c> for a cluster, with <c>+s</c> for TLS with a certificate
/// that the system trusts and <c>+ssc</c> for TLS with any.
/// </remarks>
public static class GraphDatabase
{
    /// <summary>A driver of default settings, for a server that asks for no user.</summary>
    public static IDriver Driver(string uri) => Driver(new Uri(uri));

    /// <summary>A driver of default settings, for a server that asks for no user.</summary>
    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None, null);

    /// <summary>A driver for a server that asks for no user.</summary>
    public static IDriver Driver(string uri, Action<ConfigBuilder>? action) => Driver(new Uri(uri), action);

    /// <summary>A driver for a server that asks for no user.</summary>
    public static IDriver Driver(Uri uri, Action<ConfigBuilder>? action) => Driver(uri, AuthTokens.None, action);

    /// <summary>A driver of default settings.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(new Uri(uri), authToken);

    /// <summary>A driver of default settings.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    /// <summary>A driver.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder>? action) =>
        Driver(new Uri(uri), authToken, action);

    /// <summary>A driver.</summary>
    /// <exception cref="NotSupportedException">The scheme of the URI is unknown.</exception>
    /// <exception cref="ArgumentException">URI and settings contradict each other.</exception>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authToken);
        var builder = new ConfigBuilder();
        action?.Invoke(builder);
        Config config = builder.Build();
        DriverUri target = DriverUri.Parse(uri, config);
        var opener = new ConnectionOpener(config, target.Trust, target.IsRouting ? target.RoutingContext : null);
        IConnectionSource source = target.IsRouting
            ? new RoutingSource(target.Address, target.RoutingContext, opener, config)
            : new DirectSource(target.Address, opener, config);
        return new BoltDriver(source, config, AuthToken.Of(authToken), target.Trust is not null);
    }
}
