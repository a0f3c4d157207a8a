namespace Neo4j.Driver;

/// <summary>The server said nothing for longer than it had promised to be silent.</summary>
public class ConnectionReadTimeoutException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public ConnectionReadTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public ConnectionReadTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
