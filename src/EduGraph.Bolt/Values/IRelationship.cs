namespace Neo4j.Driver;

/// <summary>A relationship, as it was when the query read it.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>Its type.</summary>
    string Type { get; }

    /// <summary>The number of the node that it leaves.</summary>
    [Obsolete("Replaced with StartNodeElementId")]
    long StartNodeId { get; }

    /// <summary>The number of the node that it enters.</summary>
    [Obsolete("Replaced with EndNodeElementId")]
    long EndNodeId { get; }

    /// <summary>The element id of the node that it leaves.</summary>
    string StartNodeElementId { get; }

    /// <summary>The element id of the node that it enters.</summary>
    string EndNodeElementId { get; }
}
