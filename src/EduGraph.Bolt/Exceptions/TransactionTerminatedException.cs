namespace Neo4j.Driver;

/// <summary>The transaction failed before; nothing more can be done in it.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(Exception cause)
        : base((cause as Neo4jException)?.Code, cause.Message, cause)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}
