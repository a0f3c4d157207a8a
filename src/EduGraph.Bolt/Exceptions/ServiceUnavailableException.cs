namespace Neo4j.Driver;

/// <summary>No server could be reached, or the connection to it broke.</summary>
public class ServiceUnavailableException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public ServiceUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public ServiceUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
