namespace Neo4j.Driver;

/// <summary>The result has been consumed; its records are gone.</summary>
public class ResultConsumedException : ClientException
{
    /// <summary>An error with its message.</summary>
    public ResultConsumedException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public ResultConsumedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
