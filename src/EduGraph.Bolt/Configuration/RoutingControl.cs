namespace Neo4j.Driver;

/// <summary>Which servers of a cluster may answer an executable query.</summary>
public enum RoutingControl
{
    /// <summary>Those that write.</summary>
    Writers,

    /// <summary>Those that read.</summary>
    Readers,
}
