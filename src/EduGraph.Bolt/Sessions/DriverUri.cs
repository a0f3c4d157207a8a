using EduGraph.Bolt.Configuration;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>
/// What a driver's URI says: <c>bolt</c> or <c>neo4j</c>, with <c>+s</c> or <c>+ssc</c> for TLS, a server, and a routing context.
/// </summary>
internal sealed record DriverUri(ServerAddress Address, bool IsRouting, TrustPolicy? Trust, IReadOnlyDictionary<string, object?> RoutingContext)
{
    /// <exception cref="NotSupportedException">The scheme is none of the six.</exception>
    /// <exception cref="ArgumentException">Encryption is set twice, or the query is not a routing context.</exception>
    internal static DriverUri Parse(Uri uri, Config config)
    {
        (bool isRouting, string suffix) = uri.Scheme switch
        {
            "bolt" => (false, ""),
            "bolt+s" => (false, "+s"),
            "bolt+ssc" => (false, "+ssc"),
            "neo4j" => (true, ""),
            "neo4j+s" => (true, "+s"),
            "neo4j+ssc" => (true, "+ssc"),
            _ => throw new NotSupportedException(
                $"Unsupported URI scheme: {uri.Scheme}. Expected bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc."),
        };
        if (suffix.Length > 0 && (config.EncryptionLevel != EncryptionLevel.None || config.Trust != TrustPolicy.System))
            throw new ArgumentException($"The scheme {uri.Scheme} says how to encrypt; the driver's settings must not say it too.", nameof(uri));
        if (!isRouting && uri.Query.Length > 1)
            throw new ArgumentException($"Routing context is not supported with scheme {uri.Scheme}: \"{uri.Query}\".", nameof(uri));
        TrustPolicy? trust = suffix switch
        {
            "+s" => TrustPolicy.System,
            "+ssc" => TrustPolicy.Any,
            _ => config.EncryptionLevel == EncryptionLevel.Encrypted ? config.Trust : null,
        };
        var address = ServerAddress.From(uri);
        return new DriverUri(address, isRouting, trust, Context(uri, address));
    }

    private static Dictionary<string, object?> Context(Uri uri, ServerAddress address)
    {
        var context = new Dictionary<string, object?> { ["address"] = address.ToString() };
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
                throw new ArgumentException($"Invalid routing context \"{pair}\" in the URI; expected key=value.", nameof(uri));
            if (!context.TryAdd(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])))
                throw new ArgumentException($"The key \"{parts[0]}\" is twice in the routing context, or reserved.", nameof(uri));
        }

        return context;
    }
}
