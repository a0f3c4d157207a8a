using Neo4j.Driver;

namespace EduGraph.Bolt.Routing;

/// <summary>The tables that a driver has, and what it learns of servers between two of them.</summary>
/// <remarks>Safe to use from many threads. A home database is asked for again when its table has run out.</remarks>
internal sealed class RoutingTables
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoutingTableKey, RoutingTable> _tables = [];

    internal RoutingTable? Find(RoutingTableKey key)
    {
        lock (_gate) return _tables.GetValueOrDefault(key);
    }

    internal void Put(RoutingTableKey key, RoutingTable table)
    {
        lock (_gate) _tables[key] = table;
    }

    /// <summary>Takes a server that cannot be reached out of every table.</summary>
    internal void Forget(ServerAddress address) => Change(table => table.Without(address));

    /// <summary>Takes a server that no longer writes out of the writers; it can still read and route.</summary>
    internal void ForgetWriter(ServerAddress address, string? database) =>
        Change(table => database is null || table.Database == database ? table.WithoutWriter(address) : table);

    internal bool Mentions(ServerAddress address)
    {
        lock (_gate) return _tables.Values.Any(table => table.All.Contains(address));
    }

    private void Change(Func<RoutingTable, RoutingTable> change)
    {
        lock (_gate)
        {
            foreach (RoutingTableKey key in _tables.Keys.ToList()) _tables[key] = change(_tables[key]);
        }
    }
}
