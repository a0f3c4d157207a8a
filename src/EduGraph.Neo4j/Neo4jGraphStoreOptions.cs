namespace EduGraph.Neo4j;

/// <summary>Which server, as whom, and how its data is handled.</summary>
public sealed record Neo4jGraphStoreOptions
{
    /// <summary>Default of <see cref="WithdrawnGrace"/>.</summary>
    public static readonly TimeSpan WithdrawnGraceDefault = TimeSpan.FromMinutes(15);

    /// <summary>
    /// <c>bolt://HOST:PORT</c> for one server, <c>neo4j://HOST:PORT</c> for a cluster; with <c>+s</c> for TLS with a certificate that the
    /// system
    /// trusts, with <c>+ssc</c> for TLS with any.
    /// </summary>
    public required string Uri { get; init; }

    /// <summary>The user; null for a server that asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>The database; null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// How long the rows of a replaced or withdrawn document stay after it is no longer visible, so that whoever began to read before can
    /// end:
    /// 15 minutes by default, 0 or more.
    /// </summary>
    public TimeSpan WithdrawnGrace { get; init; } = WithdrawnGraceDefault;
}
