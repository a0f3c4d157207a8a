namespace Neo4j.Driver;

/// <summary>Turns the address in the driver's URI into those of the servers behind it.</summary>
public interface IServerAddressResolver
{
    /// <summary>The addresses to ask for a routing table, in this order.</summary>
    ISet<ServerAddress> Resolve(ServerAddress address);
}
