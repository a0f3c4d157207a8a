namespace EduGraph.Ingestion.Resolution;

/// <summary>What a person decided about two mentions.</summary>
public enum DecisionVerdict
{
    /// <summary>They are the same thing.</summary>
    Same,

    /// <summary>They are different things.</summary>
    Different,
}
