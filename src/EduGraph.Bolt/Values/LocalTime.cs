using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>A time of day without a time zone, in nanoseconds.</summary>
public sealed class LocalTime : TemporalValue, IEquatable<LocalTime>, IComparable, IComparable<LocalTime>
{
    /// <summary>The time since midnight.</summary>
    public LocalTime(TimeSpan time)
        : this(time.Hours, time.Minutes, time.Seconds, (int)(time.Ticks % TimeSpan.TicksPerSecond * CivilCalendar.NanosecondsPerTick))
    {
    }

    /// <summary>The time of day of <paramref name="time"/>.</summary>
    public LocalTime(DateTime time)
        : this(time.TimeOfDay)
    {
    }

    /// <summary>The same time of day.</summary>
    public LocalTime(TimeOnly time)
        : this(time.ToTimeSpan())
    {
    }

    /// <summary>The time of its parts, at a whole second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public LocalTime(int hour, int minute, int second)
        : this(hour, minute, second, 0)
    {
    }

    /// <summary>The time of its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public LocalTime(int hour, int minute, int second, int nanosecond)
    {
        CivilCalendar.CheckTime(hour, minute, second, nanosecond);
        (Hour, Minute, Second, Nanosecond) = (hour, minute, second, nanosecond);
    }

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute { get; }

    /// <summary>The second, 0 to 59.</summary>
    public int Second { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    internal long NanosecondsOfDay =>
        (((((Hour * 60L) + Minute) * 60) + Second) * CivilCalendar.NanosecondsPerSecond) + Nanosecond;

    internal static LocalTime OfNanoseconds(long nanosecondsOfDay)
    {
        (long seconds, long nanosecond) = CivilCalendar.FloorDivide(nanosecondsOfDay, CivilCalendar.NanosecondsPerSecond);
        return new LocalTime(checked((int)(seconds / 3600)), (int)(seconds / 60 % 60), (int)(seconds % 60), (int)nanosecond);
    }

    /// <summary>The time since midnight.</summary>
    /// <exception cref="ValueTruncationException">The nanoseconds are not whole ticks of 100.</exception>
    public TimeSpan ToTimeSpan() =>
        Nanosecond % CivilCalendar.NanosecondsPerTick == 0
            ? new TimeSpan(NanosecondsOfDay / CivilCalendar.NanosecondsPerTick)
            : throw new ValueTruncationException($"{Nanosecond} nanoseconds are not whole ticks of 100.");

    /// <summary>The same time of day.</summary>
    /// <exception cref="ValueTruncationException">The nanoseconds are not whole ticks of 100.</exception>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeSpan());

    /// <inheritdoc/>
    public int CompareTo(LocalTime? other) => other is null ? 1 : NanosecondsOfDay.CompareTo(other.NanosecondsOfDay);

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj is null
            ? 1 : obj is LocalTime other ? CompareTo(other)
            : throw new ArgumentException($"Object must be of type {nameof(LocalTime)}");

    /// <inheritdoc/>
    public bool Equals(LocalTime? other) => other is not null && NanosecondsOfDay == other.NanosecondsOfDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalTime);

    /// <inheritdoc/>
    public override int GetHashCode() => NanosecondsOfDay.GetHashCode();

    /// <summary>ISO 8601, as in <c>12:30:00</c>.</summary>
    public override string ToString() => IsoText.Time(Hour, Minute, Second, Nanosecond);
}
