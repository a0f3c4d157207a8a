using Neo4j.Driver;

namespace EduGraph.Bolt.Routing;

/// <summary>Which servers of a cluster do what for one database, as one of them told it.</summary>
/// <param name="Database">Its name, also where the user's home database was asked for.</param>
/// <param name="Routers">Whom to ask for the next table.</param>
/// <param name="Readers">Who reads.</param>
/// <param name="Writers">Who writes; none while the cluster elects a leader.</param>
/// <param name="ReceivedAt">By the driver's clock.</param>
/// <param name="TimeToLive">After which it is asked for anew.</param>
internal sealed record RoutingTable(
    string? Database,
    IReadOnlyList<ServerAddress> Routers,
    IReadOnlyList<ServerAddress> Readers,
    IReadOnlyList<ServerAddress> Writers,
    long ReceivedAt,
    TimeSpan TimeToLive)
{
    internal IEnumerable<ServerAddress> All => Routers.Concat(Readers).Concat(Writers);

    internal IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    internal bool IsFresh(TimeProvider time, AccessMode mode) =>
        time.GetElapsedTime(ReceivedAt) < TimeToLive && Routers.Count > 0 && For(mode).Count > 0;

    internal RoutingTable Without(ServerAddress address) => this with
    {
        Routers = [.. Routers.Where(router => !router.Equals(address))],
        Readers = [.. Readers.Where(reader => !reader.Equals(address))],
        Writers = [.. Writers.Where(writer => !writer.Equals(address))],
    };

    internal RoutingTable WithoutWriter(ServerAddress address) =>
        this with { Writers = [.. Writers.Where(writer => !writer.Equals(address))] };

    /// <summary>The table in the answer to ROUTE.</summary>
    /// <exception cref="ProtocolException">It is none, or names no router or no reader.</exception>
    internal static RoutingTable Of(IReadOnlyDictionary<string, object?> answer, string? database, long receivedAt)
    {
        if (answer.GetValueOrDefault("rt") is not Dictionary<string, object?> table
            || table.GetValueOrDefault("ttl") is not long timeToLiveSeconds
            || table.GetValueOrDefault("servers") is not List<object?> servers)
        {
            throw new ProtocolException("The answer to ROUTE has no table with \"ttl\" and \"servers\".");
        }

        IReadOnlyList<ServerAddress> routers = Addresses(servers, "ROUTE"), readers = Addresses(servers, "READ");
        if (routers.Count == 0 || readers.Count == 0) throw new ProtocolException("The routing table names no router, or no reader.");
        // Servers say "for ever" with a number of seconds that no TimeSpan holds.
        TimeSpan timeToLive = TimeSpan.FromSeconds(Math.Clamp(timeToLiveSeconds, 0, (long)TimeSpan.MaxValue.TotalSeconds - 1));
        return new RoutingTable(
            table.GetValueOrDefault("db") as string ?? database, routers, readers, Addresses(servers, "WRITE"), receivedAt, timeToLive);
    }

    private static List<ServerAddress> Addresses(List<object?> servers, string role) =>
    [
        .. servers.OfType<Dictionary<string, object?>>()
            .Where(server => server.GetValueOrDefault("role") as string == role)
            .SelectMany(server => server.GetValueOrDefault("addresses") as List<object?> ?? [])
            .OfType<string>()
            .Select(ServerAddress.Parse)
            .Distinct(),
    ];
}
