namespace Neo4j.Driver;

/// <summary>A result as it arrives: each record once, in order; no more are asked of the server than the fetch size.</summary>
/// <remarks>
/// A result left unread holds its transaction's connection. Cancelling an enumeration while it waits for the server closes
/// the connection, and with it the transaction.
/// </remarks>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that <see cref="FetchAsync"/> moved to.</summary>
    /// <exception cref="InvalidOperationException">It has not been called, or found none.</exception>
    IRecord Current { get; }

    /// <summary>Whether records can still be read: <see cref="ConsumeAsync"/> has not been called, and the transaction is open.</summary>
    bool IsOpen { get; }

    /// <summary>The keys of the records.</summary>
    Task<string[]> KeysAsync();

    /// <summary>Drops the records that have not been read and gives the summary.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record, without moving to it; null at the end.</summary>
    Task<IRecord?> PeekAsync();

    /// <summary>Moves to the next record; false at the end.</summary>
    Task<bool> FetchAsync();
}
