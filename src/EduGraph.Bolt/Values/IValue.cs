namespace Neo4j.Driver;

/// <summary>Marks the value types that Bolt carries beyond the .NET ones: temporal values and points.</summary>
public interface IValue
{
}
