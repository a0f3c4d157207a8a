namespace EduGraph.PropertyGraph.Schema;

/// <summary>Whether a date bounds the time during which a node or relationship is there.</summary>
public enum PropertyBound
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Not there before it.</summary>
    Begins,

    /// <summary>Not there after it.</summary>
    Ends,
}
