namespace Neo4j.Driver;

/// <summary>A query that can still be given parameters and settings.</summary>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    /// <summary>Sets where and how it runs.</summary>
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    /// <summary>Sets the parameters.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object?> parameters);

    /// <summary>Sets the parameters to the public properties of an object.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    /// <summary>Reads the records as they arrive.</summary>
    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}
