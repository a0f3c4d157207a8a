namespace Neo4j.Driver;

/// <summary>The client asked for something wrong; asking again changes nothing.</summary>
public class ClientException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public ClientException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its code and message.</summary>
    public ClientException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public ClientException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error with its code, its message and its cause.</summary>
    public ClientException(string? code, string message, Exception? innerException)
        : base(code, message, innerException)
    {
    }

    internal ClientException(ServerFailure failure)
        : base(failure)
    {
    }
}
