namespace Neo4j.Driver;

/// <summary>Client and server did not understand each other: one of them breaks the Bolt protocol.</summary>
public class ProtocolException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public ProtocolException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public ProtocolException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ProtocolException(ServerFailure failure)
        : base(failure)
    {
    }
}
