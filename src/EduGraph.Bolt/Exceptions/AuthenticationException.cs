namespace Neo4j.Driver;

/// <summary>The user or the password is wrong.</summary>
public class AuthenticationException : SecurityException
{
    /// <summary>An error with its message.</summary>
    public AuthenticationException(string message)
        : base("Neo.ClientError.Security.Unauthorized", message)
    {
    }

    internal AuthenticationException(ServerFailure failure)
        : base(failure)
    {
    }
}
