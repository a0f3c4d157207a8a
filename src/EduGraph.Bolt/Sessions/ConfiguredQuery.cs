using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>A query, and what is made of its records on the way.</summary>
internal class ConfiguredQuery<TIn, TOut>(QueryExecution execution, Func<IAsyncEnumerable<IRecord>, IAsyncEnumerable<TOut>> pipeline)
    : IConfiguredQuery<TIn, TOut>
{
    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter) =>
        new ConfiguredQuery<TIn, TOut>(execution, records => pipeline(records).Where(filter));

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map) =>
        new ConfiguredQuery<TOut, TNext>(execution, records => pipeline(records).Select(map));

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, static result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        new ReducedQuery<TResult>(execution, async records =>
        {
            TAccumulate accumulated = seed();
            await foreach (TOut item in pipeline(records).ConfigureAwait(false)) accumulated = accumulate(accumulated, item);
            return selectResult(accumulated);
        });

    public Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) =>
        execution.RunAsync<IReadOnlyList<TOut>>(async records => await pipeline(records).ToListAsync(token).ConfigureAwait(false), token);
}
