namespace Neo4j.Driver;

/// <summary>What a query changed.</summary>
public interface ICounters
{
    /// <summary>Whether it changed anything.</summary>
    bool ContainsUpdates { get; }

    /// <summary>Nodes made.</summary>
    int NodesCreated { get; }

    /// <summary>Nodes removed.</summary>
    int NodesDeleted { get; }

    /// <summary>Relationships made.</summary>
    int RelationshipsCreated { get; }

    /// <summary>Relationships removed.</summary>
    int RelationshipsDeleted { get; }

    /// <summary>Properties set, also to the value that they had.</summary>
    int PropertiesSet { get; }

    /// <summary>Labels put on nodes.</summary>
    int LabelsAdded { get; }

    /// <summary>Labels taken off nodes.</summary>
    int LabelsRemoved { get; }

    /// <summary>Indexes made.</summary>
    int IndexesAdded { get; }

    /// <summary>Indexes removed.</summary>
    int IndexesRemoved { get; }

    /// <summary>Constraints made.</summary>
    int ConstraintsAdded { get; }

    /// <summary>Constraints removed.</summary>
    int ConstraintsRemoved { get; }

    /// <summary>Changes to the system itself, such as users.</summary>
    int SystemUpdates { get; }

    /// <summary>Whether it changed the system itself.</summary>
    bool ContainsSystemUpdates { get; }
}
