namespace EduGraph.Resolution;

/// <summary>What a person decided about two mentions.</summary>
public enum ResolutionVerdict
{
    /// <summary>They are the same thing.</summary>
    Same,

    /// <summary>They are different things.</summary>
    Different,
}
