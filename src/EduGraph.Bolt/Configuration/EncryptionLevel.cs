namespace Neo4j.Driver;

/// <summary>Whether connections use TLS, for URIs that do not say so themselves (<c>bolt</c>, <c>neo4j</c>).</summary>
public enum EncryptionLevel
{
    /// <summary>No TLS.</summary>
    None,

    /// <summary>TLS.</summary>
    Encrypted,
}
