using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Analytics.Timelines;

/// <summary>A year and a group; what does not divide is null.</summary>
/// <param name="Year">Null for what no source dates.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Type">Name of the type; null also where a thing has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null also where it is unknown.</param>
public sealed record TimelineKey(int? Year, NodeKind? Kind, string? Type, string? Country) : IComparable<TimelineKey>
{
    /// <summary>By year, kind, type and country; what is null comes last.</summary>
    public int CompareTo(TimelineKey? other)
    {
        if (other is null)
        {
            return -1;
        }

        var byYear = (Year ?? int.MaxValue).CompareTo(other.Year ?? int.MaxValue);
        var byKind = (Kind?.Index ?? int.MaxValue).CompareTo(other.Kind?.Index ?? int.MaxValue);
        return byYear != 0 ? byYear : byKind != 0 ? byKind : Compare(Type, other.Type) is var byType and not 0 ? byType : Compare(Country, other.Country);
    }

    private static int Compare(string? left, string? right) =>
        left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
}
