namespace Neo4j.Driver;

/// <summary>The token has run out.</summary>
public class TokenExpiredException : SecurityException
{
    /// <summary>An error with its message.</summary>
    public TokenExpiredException(string message)
        : base("Neo.ClientError.Security.TokenExpired", message)
    {
    }

    internal TokenExpiredException(ServerFailure failure)
        : base(failure)
    {
    }
}
