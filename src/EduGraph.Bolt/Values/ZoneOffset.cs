using EduGraph.Bolt.Values;

namespace Neo4j.Driver;

/// <summary>A zone at a fixed distance from UTC.</summary>
public sealed class ZoneOffset : Zone, IEquatable<ZoneOffset>
{
    internal ZoneOffset(int offsetSeconds)
    {
        CivilCalendar.Check(offsetSeconds, -OffsetTime.OffsetSecondsMax, OffsetTime.OffsetSecondsMax, nameof(offsetSeconds));
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    internal override int OffsetSecondsAt(DateTime instant) => OffsetSeconds;

    /// <inheritdoc/>
    public bool Equals(ZoneOffset? other) => other is not null && OffsetSeconds == other.OffsetSeconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ZoneOffset);

    /// <inheritdoc/>
    public override int GetHashCode() => OffsetSeconds;

    /// <summary>ISO 8601, as in <c>+08:00</c>.</summary>
    public override string ToString() => IsoText.Offset(OffsetSeconds);
}
