namespace EduGraph.Resolution.Review;

/// <summary>What a person wants done.</summary>
public enum ReviewAction
{
    /// <summary>The two mentions of a finding are the same.</summary>
    Accept,

    /// <summary>They are different; where they are one node now, it parts.</summary>
    Reject,

    /// <summary>Some mentions of a node are another thing than the rest.</summary>
    Split,

    /// <summary>A decision is taken back; a merge that no person decided, or a whole node, is taken apart.</summary>
    Undo,

    /// <summary>Every merge is taken apart.</summary>
    UndoAll,
}
