namespace Neo4j.Driver;

/// <summary>The server refused for reasons of security.</summary>
public class SecurityException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public SecurityException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its code and message.</summary>
    public SecurityException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public SecurityException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal SecurityException(ServerFailure failure)
        : base(failure)
    {
    }
}
