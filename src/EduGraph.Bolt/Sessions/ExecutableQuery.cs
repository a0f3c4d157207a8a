using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>A query as the driver hands it out, before anything is made of its records.</summary>
internal sealed class ExecutableQuery(BoltDriver driver, Query query, QueryConfig config)
    : ConfiguredQuery<IRecord, IRecord>(new QueryExecution(driver, query, config), static records => records), IExecutableQuery<IRecord, IRecord>
{
    public IExecutableQuery<IRecord, IRecord> WithConfig(QueryConfig newConfig)
    {
        ArgumentNullException.ThrowIfNull(newConfig);
        return new ExecutableQuery(driver, query, newConfig);
    }

    public IExecutableQuery<IRecord, IRecord> WithParameters(Dictionary<string, object?> parameters) =>
        new ExecutableQuery(driver, new Query(query.Text, parameters), config);

    public IExecutableQuery<IRecord, IRecord> WithParameters(object parameters) =>
        new ExecutableQuery(driver, new Query(query.Text, parameters), config);

    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<IRecord>, Task<TResult>> streamProcessor) =>
        new ReducedQuery<TResult>(new QueryExecution(driver, query, config), streamProcessor);
}
