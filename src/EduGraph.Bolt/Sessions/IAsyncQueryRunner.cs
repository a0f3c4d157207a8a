namespace Neo4j.Driver;

/// <summary>Runs queries: a session, each in a transaction of its own, or a transaction.</summary>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    /// <summary>Sends a query. An error of the query comes with the first use of the result.</summary>
    Task<IResultCursor> RunAsync(string query);

    /// <summary>Sends a query with the public properties of an object as parameters.</summary>
    Task<IResultCursor> RunAsync(string query, object? parameters);

    /// <summary>Sends a query with parameters.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters);

    /// <summary>Sends a query.</summary>
    Task<IResultCursor> RunAsync(Query query);
}
