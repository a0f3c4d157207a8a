namespace Neo4j.Driver;

/// <summary>The server cannot do it now; the same request may succeed later.</summary>
public class TransientException : Neo4jException
{
    /// <summary>An error with its code and message.</summary>
    public TransientException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with its code, its message and its cause.</summary>
    public TransientException(string code, string message, Exception? innerException)
        : base(code, message, innerException)
    {
    }

    internal TransientException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
