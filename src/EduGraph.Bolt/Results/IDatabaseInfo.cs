namespace Neo4j.Driver;

/// <summary>The database in which a query ran.</summary>
public interface IDatabaseInfo
{
    /// <summary>Its name; null where the server did not say.</summary>
    string? Name { get; }
}
