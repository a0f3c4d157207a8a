namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Comparisons of partial dates in the form <c>yyyymmdd</c> with <c>00</c> for what is unknown, without taking them apart.</summary>
internal static class DatePacking
{
    /// <summary>4, 6 or 8: how much is known.</summary>
    public static int DigitCountOf(int packed) => packed % 100 != 0 ? 8 : packed % 10_000 != 0 ? 6 : 4;

    /// <summary>Whether every day that the finer date may mean is one that the coarser may mean.</summary>
    public static bool Contains(int coarser, int finer) => DigitCountOf(coarser) switch
    {
        8 => coarser == finer,
        6 => coarser / 100 == finer / 100,
        _ => coarser / 10_000 == finer / 10_000,
    };

    /// <summary>A number that no day before the first day that the date may mean has, and every later one reaches.</summary>
    public static int FirstOf(int packed) => packed;

    /// <summary>A number that no day after the last day that the date may mean stays within.</summary>
    public static int LastOf(int packed) => DigitCountOf(packed) switch
    {
        8 => packed,
        6 => packed + 99,
        _ => packed + 9_999,
    };

    /// <summary>A day in this form.</summary>
    public static int Of(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
