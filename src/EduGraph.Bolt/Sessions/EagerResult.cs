namespace Neo4j.Driver;

/// <summary>What an executable query gave.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys) => (Result, Summary, Keys) = (result, summary, keys);

    /// <summary>The records, or what was made of them.</summary>
    public T Result { get; }

    /// <summary>What the server says of the query.</summary>
    public IResultSummary Summary { get; }

    /// <summary>The keys of the records.</summary>
    public string[] Keys { get; }
}
