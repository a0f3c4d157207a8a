namespace Neo4j.Driver;

/// <summary>A query that can only be run any more.</summary>
public interface IReducedExecutableQuery<TOut>
{
    /// <summary>Runs the query as a managed transaction.</summary>
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
