namespace EduGraph.Analytics.Timelines;

/// <summary>What the counts of a year are divided by.</summary>
public enum TimelineGroup
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The kind of the things.</summary>
    Kind,

    /// <summary>Their kind and type.</summary>
    Type,

    /// <summary>Their countries: a thing of several counts once for each.</summary>
    Country,
}
