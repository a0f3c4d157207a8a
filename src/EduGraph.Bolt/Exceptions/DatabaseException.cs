namespace Neo4j.Driver;

/// <summary>The server failed.</summary>
public class DatabaseException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public DatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its code and message.</summary>
    public DatabaseException(string code, string message)
        : base(code, message)
    {
    }

    internal DatabaseException(ServerFailure failure)
        : base(failure)
    {
    }
}
