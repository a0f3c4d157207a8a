namespace EduGraph.PropertyGraph.Claims;

/// <summary>How much of a date a source gave.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,
}
