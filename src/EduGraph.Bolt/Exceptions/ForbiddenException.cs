namespace Neo4j.Driver;

/// <summary>The user may not do this.</summary>
public class ForbiddenException : SecurityException
{
    /// <summary>An error with its message.</summary>
    public ForbiddenException(string message)
        : base("Neo.ClientError.Security.Forbidden", message)
    {
    }

    internal ForbiddenException(ServerFailure failure)
        : base(failure)
    {
    }
}
