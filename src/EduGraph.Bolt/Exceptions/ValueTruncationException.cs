namespace Neo4j.Driver;

/// <summary>The value is finer than the type that was asked for.</summary>
public class ValueTruncationException : ClientException
{
    /// <summary>An error with its message.</summary>
    public ValueTruncationException(string message)
        : base(message)
    {
    }
}
