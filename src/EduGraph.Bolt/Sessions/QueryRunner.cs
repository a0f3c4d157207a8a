using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>The overloads of <see cref="IAsyncQueryRunner"/> that sessions and transactions share.</summary>
internal abstract class QueryRunner
{
    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters) => RunAsync(new Query(query, parameters));

    public abstract Task<IResultCursor> RunAsync(Query query);
}
