namespace Neo4j.Driver;

/// <summary>The server does not know the bookmark.</summary>
public class InvalidBookmarkException : ClientException
{
    /// <summary>An error with its message.</summary>
    public InvalidBookmarkException(string message)
        : base(message)
    {
    }

    internal InvalidBookmarkException(ServerFailure failure)
        : base(failure)
    {
    }
}
