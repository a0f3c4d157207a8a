namespace Neo4j.Driver;

/// <summary>Transactions one after the other, each of which sees what those before it did. Not safe to use from two threads.</summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    /// <summary>Where the last transaction left the database.</summary>
    Bookmarks LastBookmarks { get; }

    /// <summary>How the session was made.</summary>
    SessionConfig SessionConfig { get; }

    /// <summary>Begins a transaction that the caller commits.</summary>
    /// <exception cref="TransactionNestingException">One is open already.</exception>
    Task<IAsyncTransaction> BeginTransactionAsync();

    /// <summary>Begins a transaction that the caller commits.</summary>
    /// <exception cref="TransactionNestingException">One is open already.</exception>
    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action);

    /// <summary>
    /// Does the work in a transaction that reads, commits it, and does it all again when the error says that this may help, for
    /// <see cref="Config.MaxTransactionRetryTime"/>: after 1 s, then 2 s, 4 s ..., a fifth more or less.
    /// </summary>
    /// <param name="work">May be called more than once.</param>
    /// <param name="action">Sets the transaction.</param>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>The same without a result.</summary>
    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>The same in a transaction that writes. A commit of which nobody knows whether it happened is tried again too.</summary>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>The same in a transaction that writes, without a result.</summary>
    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>
    /// Ends what is open, a result by reading it to its end, a transaction by rolling it back, and gives the connection back.
    /// </summary>
    Task CloseAsync();

    /// <summary>Runs a query in a transaction of its own, which is never tried again.</summary>
    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Runs a query in a transaction of its own, which is never tried again.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Runs a query in a transaction of its own, which is never tried again.</summary>
    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null);
}
