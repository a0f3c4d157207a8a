using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>A time of day with its offset from UTC.</summary>
public sealed class OffsetTime : TemporalValue, IEquatable<OffsetTime>, IComparable, IComparable<OffsetTime>
{
    // The widest offset that the server takes.
    internal const int OffsetSecondsMax = 64_800;

    private readonly LocalTime _time;

    /// <summary>A time since midnight, local to <paramref name="offset"/>.</summary>
    public OffsetTime(TimeSpan time, TimeSpan offset)
        : this(new LocalTime(time), (int)offset.TotalSeconds)
    {
    }

    /// <summary>The time of day of <paramref name="time"/>, local to <paramref name="offset"/>.</summary>
    public OffsetTime(DateTime time, TimeSpan offset)
        : this(time.TimeOfDay, offset)
    {
    }

    /// <summary>The time of its parts, local to the offset, at a whole second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time or offset.</exception>
    public OffsetTime(int hour, int minute, int second, int offsetSeconds)
        : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    /// <summary>The time of its parts, local to the offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time or offset.</exception>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
        : this(new LocalTime(hour, minute, second, nanosecond), offsetSeconds)
    {
    }

    internal OffsetTime(LocalTime time, int offsetSeconds)
    {
        CivilCalendar.Check(offsetSeconds, -OffsetSecondsMax, OffsetSecondsMax, nameof(offsetSeconds));
        (_time, OffsetSeconds) = (time, offsetSeconds);
    }

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => _time.Hour;

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => _time.Minute;

    /// <summary>The second, 0 to 59.</summary>
    public int Second => _time.Second;

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond => _time.Nanosecond;

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    internal long NanosecondsOfDay => _time.NanosecondsOfDay;

    /// <inheritdoc/>
    public int CompareTo(OffsetTime? other) => other is null ? 1 : UtcNanoseconds(this).CompareTo(UtcNanoseconds(other));

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj is null
            ? 1 : obj is OffsetTime other ? CompareTo(other)
            : throw new ArgumentException($"Object must be of type {nameof(OffsetTime)}");

    /// <inheritdoc/>
    public bool Equals(OffsetTime? other) => other is not null && _time.Equals(other._time) && OffsetSeconds == other.OffsetSeconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OffsetTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_time, OffsetSeconds);

    /// <summary>ISO 8601, as in <c>12:30:00+08:00</c>.</summary>
    public override string ToString() => _time + IsoText.Offset(OffsetSeconds);

    private static long UtcNanoseconds(OffsetTime time)
    {
        const long DayLength = CivilCalendar.SecondsPerDay * CivilCalendar.NanosecondsPerSecond;
        long utc = time.NanosecondsOfDay - (time.OffsetSeconds * CivilCalendar.NanosecondsPerSecond);
        return CivilCalendar.FloorDivide(utc, DayLength).Remainder;
    }
}
