namespace Neo4j.Driver;

/// <summary>Which certificates of servers are trusted.</summary>
public enum CertificateTrustRule
{
    /// <summary>Those that the operating system trusts.</summary>
    TrustSystem,

    /// <summary>Those signed by, or equal to, one of a list.</summary>
    TrustList,

    /// <summary>Any; this keeps listeners out, not impostors.</summary>
    TrustAny,
}
