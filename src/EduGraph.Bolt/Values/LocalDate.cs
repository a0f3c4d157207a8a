using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>A date of the Gregorian calendar without a time zone; years -999,999,999 to 999,999,999.</summary>
public sealed class LocalDate : TemporalValue, IEquatable<LocalDate>, IComparable, IComparable<LocalDate>
{
    /// <summary>The date of <paramref name="date"/>; its time of day is left out.</summary>
    public LocalDate(DateTime date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>The same date.</summary>
    public LocalDate(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>The date of the three parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public LocalDate(int year, int month, int day)
    {
        CivilCalendar.CheckDate(year, month, day);
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year; 0 is 1 BC.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    internal long DaysSinceEpoch => CivilCalendar.DaysSinceEpoch(Year, Month, Day);

    internal static LocalDate OfDays(long daysSinceEpoch)
    {
        (int year, int month, int day) = CivilCalendar.DateOf(daysSinceEpoch);
        return new LocalDate(year, month, day);
    }

    /// <summary>Midnight of this date, of unspecified kind.</summary>
    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    public DateTime ToDateTime() => ToDateOnly().ToDateTime(TimeOnly.MinValue);

    /// <summary>The same date.</summary>
    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    public DateOnly ToDateOnly() =>
        Year is >= 1 and <= 9999
            ? new DateOnly(Year, Month, Day)
            : throw new ValueOverflowException($"The year {Year} is outside the years 1 to 9999 of .NET dates.");

    /// <inheritdoc/>
    public int CompareTo(LocalDate? other) => other is null ? 1 : DaysSinceEpoch.CompareTo(other.DaysSinceEpoch);

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj is null
            ? 1 : obj is LocalDate other ? CompareTo(other)
            : throw new ArgumentException($"Object must be of type {nameof(LocalDate)}");

    /// <inheritdoc/>
    public bool Equals(LocalDate? other) => other is not null && Year == other.Year && Month == other.Month && Day == other.Day;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    /// <summary>ISO 8601, as in <c>2026-07-01</c>.</summary>
    public override string ToString() => IsoText.Date(Year, Month, Day);
}
