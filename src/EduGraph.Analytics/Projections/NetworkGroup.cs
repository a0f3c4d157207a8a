namespace EduGraph.Analytics.Projections;

/// <summary>What nodes are grouped by.</summary>
public enum NetworkGroup
{
    /// <summary>Their country.</summary>
    Country,

    /// <summary>Their type.</summary>
    Type,

    /// <summary>Their kind.</summary>
    Kind,
}
