namespace Neo4j.Driver;

/// <summary>What a FAILURE message says, and the exception that it becomes.</summary>
internal sealed record ServerFailure(
    string Code,
    string Message,
    string? GqlStatus,
    string? GqlStatusDescription,
    Dictionary<string, object?>? GqlDiagnosticRecord,
    Neo4jException? Cause)
{
    internal const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    internal const string ForbiddenOnReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    internal const string DatabaseUnavailable = "Neo.TransientError.General.DatabaseUnavailable";
    internal const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";

    private const string UnknownCode = "Neo.DatabaseError.General.UnknownError";
    private const int CauseDepthMax = 32; // a chain of causes from outside does not overflow the stack

    /// <summary>The failure that the metadata of a FAILURE message describes, in the form before or since Bolt 5.7.</summary>
    internal static ServerFailure Of(IReadOnlyDictionary<string, object?> metadata, int depth = 0)
    {
        string code = (Text(metadata, "neo4j_code") ?? Text(metadata, "code") ?? UnknownCode) switch
        {
            // Called transient by servers before 5.0, and yet a retry would end a thing that somebody stopped on purpose.
            "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
            "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
            string other => other,
        };
        Neo4jException? cause = depth < CauseDepthMax && metadata.GetValueOrDefault("cause") is IReadOnlyDictionary<string, object?> inner
            ? new Neo4jException(Of(inner, depth + 1))
            : null;
        return new ServerFailure(
            code,
            Text(metadata, "message") ?? "The server gave no message.",
            Text(metadata, "gql_status"),
            Text(metadata, "description"),
            metadata.GetValueOrDefault("diagnostic_record") as Dictionary<string, object?>,
            cause);
    }

    /// <summary>The exception of the kind that the code asks for.</summary>
    internal Neo4jException ToException() => Code switch
    {
        "Neo.ClientError.Security.Unauthorized" => new AuthenticationException(this),
        AuthorizationExpired => new AuthorizationException(this),
        "Neo.ClientError.Security.TokenExpired" => new TokenExpiredException(this),
        "Neo.ClientError.Security.Forbidden" => new ForbiddenException(this),
        "Neo.ClientError.Database.DatabaseNotFound" => new FatalDiscoveryException(this),
        "Neo.ClientError.Transaction.InvalidBookmark" => new InvalidBookmarkException(this),
        "Neo.ClientError.Transaction.InvalidBookmarkMixture" => new InvalidBookmarkMixtureException(this),
        "Neo.ClientError.Statement.ArgumentError" => new StatementArgumentException(this),
        "Neo.ClientError.Statement.TypeError" => new TypeException(this),
        _ when Code.StartsWith("Neo.ClientError.Request.Invalid", StringComparison.Ordinal) => new ProtocolException(this),
        _ when Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new UnknownSecurityException(this),
        _ when Code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => new ClientException(this),
        _ when Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new TransientException(this),
        _ => new DatabaseException(this),
    };

    private static string? Text(IReadOnlyDictionary<string, object?> metadata, string key) => metadata.GetValueOrDefault(key) as string;
}
