using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Which of several answers the graph shows: the best value of a property.</summary>
/// <remarks>
/// <para>A claim of rank DEPRECATED is never shown. Of the others, the answer is shown that is first by:</para>
/// <list type="number">
/// <item>rank: an answer with a PREFERRED claim stands before all others;</item>
/// <item>independent sources: the number of different publishers that give it (sources without a publisher count each by themselves);
/// whoever gives a date also gives every coarser date that contains it its support: "2025" speaks for "2025-09" too;</item>
/// <item>precision: of dates, the more precise one;</item>
/// <item>recency: the answer with the most recently published source; a source of unknown date counts as the oldest;</item>
/// <item>confidence: the greatest that one of its claims has;</item>
/// <item>a stable tie-break: the lesser value (texts by code point, numbers and dates by size, nodes by id).</item>
/// </list>
/// <para>So the outcome depends on what was said and by whom, and never on the order in which it was read.</para>
/// </remarks>
public static class BestValueRule
{
    /// <summary>Compares two answers; the better one comes first. Answers given in ascending order of values are told apart by that order.</summary>
    internal static int Compare(in Answer left, in Answer right)
    {
        var byRank = right.Rank.CompareTo(left.Rank);
        if (byRank != 0)
        {
            return byRank;
        }

        var byPublishers = right.PublisherCount.CompareTo(left.PublisherCount);
        if (byPublishers != 0)
        {
            return byPublishers;
        }

        var byPrecision = PrecisionOf(right.Value).CompareTo(PrecisionOf(left.Value));
        if (byPrecision != 0)
        {
            return byPrecision;
        }

        var byDate = right.NewestOn.CompareTo(left.NewestOn);
        return byDate != 0 ? byDate : right.Confidence.CompareTo(left.Confidence);
    }

    private static int PrecisionOf(RawValue value) => value.Kind == ValueKind.Date ? DatePacking.DigitCountOf((int)value.Bits) : 0;
}
