namespace Neo4j.Driver;

/// <summary>The session can no longer reach a server of the kind that it needs; a new session may.</summary>
public class SessionExpiredException : Neo4jException
{
    /// <summary>An error with its message.</summary>
    public SessionExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public SessionExpiredException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
