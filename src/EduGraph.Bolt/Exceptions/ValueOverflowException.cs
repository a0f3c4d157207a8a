namespace Neo4j.Driver;

/// <summary>The value is outside the range of the type that was asked for.</summary>
public class ValueOverflowException : ClientException
{
    /// <summary>An error with its message.</summary>
    public ValueOverflowException(string message)
        : base(message)
    {
    }
}
