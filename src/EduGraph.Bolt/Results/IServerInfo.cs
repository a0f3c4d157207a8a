namespace Neo4j.Driver;

/// <summary>The server that answered.</summary>
public interface IServerInfo
{
    /// <summary><c>host:port</c>.</summary>
    string Address { get; }

    /// <summary>The version of Bolt that is spoken with it, as in <c>5.8</c>.</summary>
    string ProtocolVersion { get; }

    /// <summary>What it calls itself, as in <c>Neo4j/5.26.18</c>.</summary>
    string Agent { get; }
}
