namespace EduGraph.PropertyGraph.Schema;

/// <summary>Which way a relationship goes, seen from one node.</summary>
public enum RelationshipDirection
{
    /// <summary>Away from the node.</summary>
    Out,

    /// <summary>Towards the node.</summary>
    In,
}
