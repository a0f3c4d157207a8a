namespace Neo4j.Driver;

/// <summary>Queries that take effect together or not at all. Disposing an open one rolls it back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    /// <summary>How it was begun.</summary>
    TransactionConfig TransactionConfig { get; }

    /// <summary>Makes the changes last. Records not read by then are dropped.</summary>
    /// <remarks>When the connection breaks here, nobody knows whether the server has committed.</remarks>
    Task CommitAsync();

    /// <summary>Undoes the changes.</summary>
    Task RollbackAsync();
}
