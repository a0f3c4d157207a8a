namespace EduGraph.Resolution;

/// <summary>How one body stands to another; the words of the Research Organization Registry.</summary>
public enum BodyRelationType
{
    /// <summary>The other body is the one that this one belongs to.</summary>
    Parent,

    /// <summary>The other body belongs to this one.</summary>
    Child,

    /// <summary>The other body has to do with this one, without belonging.</summary>
    Related,

    /// <summary>The other body is what this one was before.</summary>
    Predecessor,

    /// <summary>The other body is what became of this one.</summary>
    Successor,
}
