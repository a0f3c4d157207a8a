namespace EduGraph.Resolution.Entities;

/// <summary>Compares dates of any precision.</summary>
internal static class Dates
{
    private const int YearLength = 4;
    private const int DayLength = 10;
    private const int NearDayCount = 3;

    /// <summary>Whether one is the other or a more precise form of it: "2025" and "2025-09-15".</summary>
    public static bool AreCompatible(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    /// <summary>Whether both are the same day.</summary>
    public static bool AreSameDay(string? one, string? other) => one is { Length: DayLength } && one == other;

    /// <summary>Whether both are days, at most three apart: pages differ in whether they count arrival and opening.</summary>
    public static bool AreNear(string one, string other) =>
        DateOnly.TryParseExact(one, "yyyy-MM-dd", out DateOnly day) && DateOnly.TryParseExact(other, "yyyy-MM-dd", out DateOnly otherDay)
            && Math.Abs(day.DayNumber - otherDay.DayNumber) <= NearDayCount;

    /// <summary>The first four characters, or null.</summary>
    public static string? Year(string? date) => date is { Length: >= YearLength } ? date[..YearLength] : null;
}
