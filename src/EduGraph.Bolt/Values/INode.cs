namespace Neo4j.Driver;

/// <summary>A node, as it was when the query read it.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>Its labels.</summary>
    IReadOnlyList<string> Labels { get; }
}
