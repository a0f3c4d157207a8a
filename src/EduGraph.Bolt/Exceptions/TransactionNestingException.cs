namespace Neo4j.Driver;

/// <summary>The session has an open transaction already.</summary>
public class TransactionNestingException : ClientException
{
    /// <summary>An error with its message.</summary>
    public TransactionNestingException(string message)
        : base(message)
    {
    }
}
