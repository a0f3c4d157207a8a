using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>A query whose records are made into one thing.</summary>
internal sealed class ReducedQuery<TResult>(QueryExecution execution, Func<IAsyncEnumerable<IRecord>, Task<TResult>> reduce)
    : IReducedExecutableQuery<TResult>
{
    public Task<EagerResult<TResult>> ExecuteAsync(CancellationToken token = default) => execution.RunAsync(reduce, token);
}
