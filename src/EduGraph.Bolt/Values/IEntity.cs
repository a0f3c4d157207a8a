namespace Neo4j.Driver;

/// <summary>A node or a relationship, as it was when the query read it.</summary>
public interface IEntity
{
    /// <summary>The property of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    object? this[string key] { get; }

    /// <summary>All properties.</summary>
    IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The number that the server knows it by.</summary>
    [Obsolete("Replaced with ElementId")]
    long Id { get; }

    /// <summary>The text that the server knows it by; it may be given to another entity once this one is deleted.</summary>
    string ElementId { get; }
}
