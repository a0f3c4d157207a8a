namespace EduGraph.Bolt.Values;

/// <summary>
/// Dates of the proleptic Gregorian calendar as days since 1970-01-01, for years that <see cref="DateTime"/> cannot hold.
/// </summary>
/// <remarks>
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", <c>days_from_civil</c> and <c>civil_from_days</c>.
/// </remarks>
internal static class CivilCalendar
{
    // Neo4j's own range, as its manual on temporal values states it.
    internal const int YearMin = -999_999_999;
    internal const int YearMax = 999_999_999;

    internal const long SecondsPerDay = 86_400;
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const int NanosecondsPerTick = 100;

    private const int DaysPerEra = 146_097;
    private const int DaysToEpoch = 719_468; // from 0000-03-01 to 1970-01-01

    internal static long DaysSinceEpoch(int year, int month, int day)
    {
        long shifted = month <= 2 ? year - 1L : year;
        (long era, long yearOfEra) = FloorDivide(shifted, 400);
        long dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        long dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - DaysToEpoch;
    }

    internal static (int Year, int Month, int Day) DateOf(long daysSinceEpoch)
    {
        (long era, long dayOfEra) = FloorDivide(daysSinceEpoch + DaysToEpoch, DaysPerEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        int day = (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1);
        int month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        long year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return ((int)year, month, day);
    }

    internal static (long Quotient, long Remainder) FloorDivide(long value, long divisor)
    {
        long quotient = Math.DivRem(value, divisor, out long remainder);
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder);
    }

    internal static int DaysInMonth(int year, int month)
    {
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? (leap ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;
    }

    internal static void CheckDate(int year, int month, int day)
    {
        Check(year, YearMin, YearMax, nameof(year));
        Check(month, 1, 12, nameof(month));
        Check(day, 1, DaysInMonth(year, month), nameof(day));
    }

    internal static void CheckTime(int hour, int minute, int second, int nanosecond)
    {
        Check(hour, 0, 23, nameof(hour));
        Check(minute, 0, 59, nameof(minute));
        Check(second, 0, 59, nameof(second));
        Check(nanosecond, 0, (int)NanosecondsPerSecond - 1, nameof(nanosecond));
    }

    internal static void Check(int value, int min, int max, string name)
    {
        if (value < min || value > max)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be between {min} and {max}.");
    }
}
