namespace EduGraph.Ingestion.Resolution;

/// <summary>What a person decided about two mentions, or about one.</summary>
public enum DecisionVerdict
{
    /// <summary>They are the same thing.</summary>
    Same,

    /// <summary>They are different things.</summary>
    Different,

    /// <summary>One mention, given as both, is no other mention's thing: it is left out of resolution.</summary>
    Alone,

    /// <summary>A decision that was taken back: as if there were none, but it is kept who took it back, when and why.</summary>
    Undecided,
}
