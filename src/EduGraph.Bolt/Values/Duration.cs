using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>An amount of time in four parts that do not convert into each other: months, days, seconds and nanoseconds.</summary>
public sealed class Duration : TemporalValue, IEquatable<Duration>, IComparable, IComparable<Duration>
{
    // Only for ordering: the mean lengths that the server orders by.
    private const double DaysPerMonth = 30.4375;

    /// <summary>An amount of seconds.</summary>
    public Duration(long seconds)
        : this(0, 0, seconds, 0)
    {
    }

    /// <summary>An amount of seconds and nanoseconds.</summary>
    public Duration(long seconds, int nanos)
        : this(0, 0, seconds, nanos)
    {
    }

    /// <summary>An amount of days, seconds and nanoseconds.</summary>
    public Duration(long days, long seconds, int nanos)
        : this(0, days, seconds, nanos)
    {
    }

    /// <summary>An amount of all four parts; each may be negative but the nanoseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nanos"/> is not between 0 and 999,999,999.</exception>
    public Duration(long months, long days, long seconds, int nanos)
    {
        CivilCalendar.Check(nanos, 0, (int)CivilCalendar.NanosecondsPerSecond - 1, nameof(nanos));
        (Months, Days, Seconds, Nanos) = (months, days, seconds, nanos);
    }

    /// <summary>The months.</summary>
    public long Months { get; }

    /// <summary>The days.</summary>
    public long Days { get; }

    /// <summary>The seconds.</summary>
    public long Seconds { get; }

    /// <summary>The nanoseconds, 0 to 999,999,999.</summary>
    public int Nanos { get; }

    /// <inheritdoc/>
    public int CompareTo(Duration? other)
    {
        if (other is null) return 1;
        int seconds = MeanSeconds(this).CompareTo(MeanSeconds(other));
        return seconds != 0 ? seconds : Nanos.CompareTo(other.Nanos);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj is null
            ? 1 : obj is Duration other ? CompareTo(other)
            : throw new ArgumentException($"Object must be of type {nameof(Duration)}");

    /// <inheritdoc/>
    public bool Equals(Duration? other) =>
        other is not null && Months == other.Months && Days == other.Days && Seconds == other.Seconds && Nanos == other.Nanos;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Duration);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    /// <summary>ISO 8601, as in <c>P1M2DT3S</c>.</summary>
    public override string ToString() => IsoText.Duration(Months, Days, Seconds, Nanos);

    private static decimal MeanSeconds(Duration duration) =>
        ((((decimal)duration.Months * (decimal)DaysPerMonth) + duration.Days) * CivilCalendar.SecondsPerDay) + duration.Seconds;
}
