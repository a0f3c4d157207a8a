using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A server, as the connection to it knows it.</summary>
internal sealed record ServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo;
