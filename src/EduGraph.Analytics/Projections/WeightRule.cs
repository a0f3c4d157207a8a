namespace EduGraph.Analytics.Projections;

/// <summary>How much it counts that k nodes share a thing.</summary>
public enum WeightRule
{
    /// <summary>1 for each thing shared.</summary>
    Count,

    /// <summary>1 / (k - 1) for each thing shared. Source: Newman, "Scientific collaboration networks II", 2001.</summary>
    Newman,

    /// <summary>1 for each part of the projection in which the two share anything.</summary>
    Binary,
}
