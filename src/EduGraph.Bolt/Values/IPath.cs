namespace Neo4j.Driver;

/// <summary>Nodes joined by relationships, in the order of the walk.</summary>
public interface IPath : IEquatable<IPath>
{
    /// <summary>Where the path begins.</summary>
    INode Start { get; }

    /// <summary>Where the path ends.</summary>
    INode End { get; }

    /// <summary>All nodes: one more than relationships.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>All relationships; each keeps its own direction, whichever way the path walks it.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
