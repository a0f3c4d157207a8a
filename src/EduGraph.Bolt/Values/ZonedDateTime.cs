using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>An instant, and the zone in which it is meant to be read.</summary>
public sealed class ZonedDateTime : TemporalValue, IEquatable<ZonedDateTime>, IComparable, IComparable<ZonedDateTime>
{
    private readonly LocalDateTime? _local;

    /// <summary>The instant at a distance from 1970-01-01T00:00:00Z.</summary>
    /// <param name="utcSeconds">Seconds since the epoch.</param>
    /// <param name="nanos">Nanoseconds of that second, 0 to 999,999,999.</param>
    /// <param name="zone">In which the parts are read.</param>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        CivilCalendar.Check(nanos, 0, (int)CivilCalendar.NanosecondsPerSecond - 1, nameof(nanos));
        (UtcSeconds, Nanosecond, Zone) = (utcSeconds, nanos, zone);
        try
        {
            _local = Neo4j.Driver.LocalDateTime.OfSeconds(utcSeconds + zone.OffsetSecondsAt(NearestDateTime(utcSeconds)), nanos);
        }
        catch (TimeZoneNotFoundException)
        {
            // The instant is known all the same; only its local parts are not, and asking for them says so.
            UnknownZoneInfo = true;
        }
    }

    /// <summary>The same instant and offset.</summary>
    public ZonedDateTime(DateTimeOffset dateTimeOffset)
        : this(
            dateTimeOffset.ToUnixTimeSeconds(),
            (int)(dateTimeOffset.UtcTicks % TimeSpan.TicksPerSecond * CivilCalendar.NanosecondsPerTick),
            Zone.Of((int)dateTimeOffset.Offset.TotalSeconds))
    {
    }

    /// <summary>Whether this machine does not know the zone; the local parts cannot be had then.</summary>
    public bool UnknownZoneInfo { get; }

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long UtcSeconds { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    /// <summary>The zone in which the parts are read.</summary>
    public Zone Zone { get; }

    /// <summary>The year in <see cref="Zone"/>.</summary>
    public int Year => Local.Year;

    /// <summary>The month in <see cref="Zone"/>.</summary>
    public int Month => Local.Month;

    /// <summary>The day of the month in <see cref="Zone"/>.</summary>
    public int Day => Local.Day;

    /// <summary>The hour in <see cref="Zone"/>.</summary>
    public int Hour => Local.Hour;

    /// <summary>The minute in <see cref="Zone"/>.</summary>
    public int Minute => Local.Minute;

    /// <summary>The second in <see cref="Zone"/>.</summary>
    public int Second => Local.Second;

    /// <summary>Seconds east of UTC at this instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public int OffsetSeconds => checked((int)(Local.SecondsSinceEpoch - UtcSeconds));

    /// <summary>The instant in UTC.</summary>
    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    /// <exception cref="ValueTruncationException">The nanoseconds are not whole ticks of 100.</exception>
    public DateTime UtcDateTime =>
        DateTime.SpecifyKind(Neo4j.Driver.LocalDateTime.OfSeconds(UtcSeconds, Nanosecond).ToDateTime(), DateTimeKind.Utc);

    /// <summary>The date and time in <see cref="Zone"/>.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public DateTime LocalDateTime => DateTime.SpecifyKind(Local.ToDateTime(), DateTimeKind.Local);

    internal LocalDateTime Local =>
        _local ?? throw new TimeZoneNotFoundException($"This machine does not know the time zone {Zone}.");

    /// <summary>The same instant and offset.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    /// <exception cref="ValueTruncationException">The nanoseconds are not whole ticks of 100.</exception>
    public DateTimeOffset ToDateTimeOffset() => new DateTimeOffset(UtcDateTime).ToOffset(TimeSpan.FromSeconds(OffsetSeconds));

    /// <inheritdoc/>
    public int CompareTo(ZonedDateTime? other)
    {
        if (other is null) return 1;
        int seconds = UtcSeconds.CompareTo(other.UtcSeconds);
        return seconds != 0 ? seconds : Nanosecond.CompareTo(other.Nanosecond);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ZonedDateTime other => CompareTo(other),
        _ => throw new ArgumentException($"Object must be of type {nameof(ZonedDateTime)}"),
    };

    /// <inheritdoc/>
    public bool Equals(ZonedDateTime? other) =>
        other is not null && UtcSeconds == other.UtcSeconds && Nanosecond == other.Nanosecond && Zone.Equals(other.Zone);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ZonedDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UtcSeconds, Nanosecond, Zone);

    /// <summary>ISO 8601 with the zone behind it, as in <c>2026-07-01T12:30:00[Asia/Shanghai]</c>.</summary>
    public override string ToString() =>
        UnknownZoneInfo ? $"{{UtcSeconds: {UtcSeconds}, Nanoseconds: {Nanosecond}, Zone: {Zone}}}" : $"{Local}{Zone}";

    // The rules of a zone are asked within the range of DateTime; beyond it the nearest rule is taken.
    private static DateTime NearestDateTime(long utcSeconds)
    {
        long min = DateTimeOffset.MinValue.ToUnixTimeSeconds(), max = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        return DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(utcSeconds, min, max)).UtcDateTime;
    }
}
