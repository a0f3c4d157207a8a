namespace Neo4j.Driver;

/// <summary>The transaction was committed or rolled back already.</summary>
public class TransactionClosedException : ClientException
{
    /// <summary>An error with its message.</summary>
    public TransactionClosedException(string message)
        : base(message)
    {
    }
}
