namespace Neo4j.Driver;

/// <summary>What a transaction is going to do; a cluster sends it to a server that can.</summary>
public enum AccessMode
{
    /// <summary>Only read.</summary>
    Read,

    /// <summary>Read and write.</summary>
    Write,
}
