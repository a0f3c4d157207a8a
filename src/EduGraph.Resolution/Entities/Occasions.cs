using System.Globalization;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares when two things happened, where a page may leave the day out: then the day of what it was part of, or of the page, tells.</summary>
internal static class Occasions
{
    private const int ReportDayCountMax = 31;
    private const int SameNewsDayCountMax = 14;
    private const int DayLength = 10;

    /// <summary>Adds what the days of signing say.</summary>
    public static void AddSigning(Evidence evidence, Mention one, Mention other)
    {
        (string? day, bool isStated) = SigningDay(one);
        (string? otherDay, bool isOtherStated) = SigningDay(other);
        if (day is null || otherDay is null)
        {
            AddReports(evidence, one, day, other, otherDay);
        }
        else if (Dates.AreSameDay(day, otherDay))
        {
            evidence.Add("SAME_DAY", $"both signed on {day}", 2.4);
        }
        else if (Dates.AreCompatible(day, otherDay))
        {
            evidence.Add("FITTING_DATES", $"signed on {day} and {otherDay}", 1.4);
        }
        else if (Dates.AreNear(day, otherDay))
        {
            evidence.Add("NEAR_DAYS", $"signed on {day} and {otherDay}", isStated && isOtherStated ? -1 : 0.4);
        }
        else
        {
            evidence.Add("OTHER_DAY", $"signed on {day} and {otherDay}", -4);
        }
    }

    /// <summary>Adds what the days of two pages say about two things of which one at least has no day of its own.</summary>
    public static void AddReports(Evidence evidence, Mention one, string? day, Mention other, string? otherDay)
    {
        string? published = one.Profile.SourcePublishedOn;
        string? otherPublished = other.Profile.SourcePublishedOn;
        if (day is not null || otherDay is not null)
        {
            string known = day ?? otherDay!;
            AddReport(evidence, known, day is null ? published : otherPublished);
        }
        else if (Distance(published, otherPublished) is { } distance)
        {
            bool isNear = Math.Abs(distance) <= SameNewsDayCountMax;
            bool isFar = Math.Abs(distance) > 2 * 366;
            evidence.Add(
                isNear ? "SAME_NEWS" : "OTHER_NEWS",
                $"the pages are of {published} and {otherPublished}",
                isNear ? 1.4 : isFar ? -1 : 0);
        }
    }

    /// <summary>Days from the first date to the second where both are days; null otherwise.</summary>
    public static int? Distance(string? date, string? otherDate) =>
        Day(date) is { } day && Day(otherDate) is { } otherDay ? otherDay.DayNumber - day.DayNumber : null;

    private static void AddReport(Evidence evidence, string day, string? published)
    {
        if (published is null)
        {
            return;
        }

        if (Distance(day, published) is { } distance)
        {
            bool isBefore = distance < -ReportDayCountMax;
            bool isSoon = distance is >= -3 and <= ReportDayCountMax;
            evidence.Add(
                isSoon ? "REPORTED_SOON" : isBefore ? "REPORTED_BEFORE" : "REPORTED_LATER",
                $"it was on {day}, and the page that gives no day is of {published}",
                isSoon ? 1.4 : isBefore ? -3 : 0);
        }
        else if (Dates.AreCompatible(day, published))
        {
            evidence.Add("REPORTED_SOON", $"it was on {day}, and the page that gives no day is of {published}", 0.9);
        }
    }

    /// <summary>The day that is said of the agreement, else that of the occasion at which it was signed.</summary>
    private static (string? Day, bool IsStated) SigningDay(Mention mention)
    {
        if (mention.Profile.StartsOn is { } stated)
        {
            return (stated, true);
        }

        string[] days = [.. mention.Ends("SIGNED_AT", isOutgoing: true).Select(occasion => occasion.Profile.StartsOn).OfType<string>().Distinct()];
        return (days.Length == 1 ? days[0] : null, false);
    }

    private static DateOnly? Day(string? date) =>
        date is { Length: DayLength } && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day : null;
}
