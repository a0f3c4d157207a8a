namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>What sources can disagree about.</summary>
public enum ConflictKind
{
    /// <summary>A property of a node that holds one value.</summary>
    Property,

    /// <summary>A property of a relationship.</summary>
    RelationshipProperty,

    /// <summary>The post that a person holds at a body: several titles, and no dates that tell them apart.</summary>
    Post,
}
