namespace Neo4j.Driver;

/// <summary>One row of a result: values by key, in the order of the query's RETURN.</summary>
public interface IRecord : IReadOnlyDictionary<string, object?>
{
    /// <summary>The value at a position, from 0.</summary>
    object? this[int index] { get; }

    /// <summary>The value of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    new object? this[string key] { get; }

    /// <summary>The values by key, as a dictionary of its own.</summary>
    new IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>The keys in order.</summary>
    new IReadOnlyList<string> Keys { get; }
}
