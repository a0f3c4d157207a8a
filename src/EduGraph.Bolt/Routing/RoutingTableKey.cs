namespace EduGraph.Bolt.Routing;

/// <summary>What a routing table is asked for: a database, or the home database of a user.</summary>
internal readonly record struct RoutingTableKey(string? Database, string? User);
