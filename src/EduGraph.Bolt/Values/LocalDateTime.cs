using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>A date and a time of day without a time zone.</summary>
public sealed class LocalDateTime : TemporalValue, IEquatable<LocalDateTime>, IComparable, IComparable<LocalDateTime>
{
    private readonly LocalDate _date;
    private readonly LocalTime _time;

    /// <summary>The same date and time; the kind is left out.</summary>
    public LocalDateTime(DateTime dateTime)
        : this(new LocalDate(dateTime), new LocalTime(dateTime))
    {
    }

    /// <summary>The date and time of its parts, at a whole second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date or time.</exception>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second)
        : this(year, month, day, hour, minute, second, 0)
    {
    }

    /// <summary>The date and time of its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date or time.</exception>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
        : this(new LocalDate(year, month, day), new LocalTime(hour, minute, second, nanosecond))
    {
    }

    private LocalDateTime(LocalDate date, LocalTime time) => (_date, _time) = (date, time);

    /// <summary>The year; 0 is 1 BC.</summary>
    public int Year => _date.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _date.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _date.Day;

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => _time.Hour;

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => _time.Minute;

    /// <summary>The second, 0 to 59.</summary>
    public int Second => _time.Second;

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond => _time.Nanosecond;

    internal long SecondsSinceEpoch =>
        (_date.DaysSinceEpoch * CivilCalendar.SecondsPerDay) + (_time.NanosecondsOfDay / CivilCalendar.NanosecondsPerSecond);

    internal static LocalDateTime OfSeconds(long secondsSinceEpoch, int nanosecond)
    {
        (long days, long secondOfDay) = CivilCalendar.FloorDivide(secondsSinceEpoch, CivilCalendar.SecondsPerDay);
        var time = LocalTime.OfNanoseconds((secondOfDay * CivilCalendar.NanosecondsPerSecond) + nanosecond);
        return new LocalDateTime(LocalDate.OfDays(days), time);
    }

    /// <summary>The same date and time, of unspecified kind.</summary>
    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    /// <exception cref="ValueTruncationException">The nanoseconds are not whole ticks of 100.</exception>
    public DateTime ToDateTime() => _date.ToDateTime().Add(_time.ToTimeSpan());

    /// <inheritdoc/>
    public int CompareTo(LocalDateTime? other)
    {
        if (other is null) return 1;
        int dates = _date.CompareTo(other._date);
        return dates != 0 ? dates : _time.CompareTo(other._time);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        LocalDateTime other => CompareTo(other),
        _ => throw new ArgumentException($"Object must be of type {nameof(LocalDateTime)}"),
    };

    /// <inheritdoc/>
    public bool Equals(LocalDateTime? other) => other is not null && _date.Equals(other._date) && _time.Equals(other._time);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_date, _time);

    /// <summary>ISO 8601, as in <c>2026-07-01T12:30:00</c>.</summary>
    public override string ToString() => $"{_date}T{_time}";
}
