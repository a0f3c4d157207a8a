namespace Neo4j.Driver;

/// <summary>What the server knew of the rights of this connection has run out; a new connection may.</summary>
public class AuthorizationException : SecurityException
{
    /// <summary>An error with its message.</summary>
    public AuthorizationException(string message)
        : base("Neo.ClientError.Security.AuthorizationExpired", message)
    {
    }

    internal AuthorizationException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
