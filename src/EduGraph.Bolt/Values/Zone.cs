namespace Neo4j.Driver;

/// <summary>A time zone: a fixed offset (<see cref="ZoneOffset"/>) or a named one (<see cref="ZoneId"/>).</summary>
public abstract class Zone
{
    internal Zone()
    {
    }

    /// <summary>A zone at a fixed distance from UTC.</summary>
    /// <param name="offsetSeconds">Seconds east of UTC, at most 18 hours either way.</param>
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <summary>A zone of the IANA database.</summary>
    /// <param name="zoneId">As in <c>Asia/Shanghai</c>; it is not checked here, for the server may know more zones than this
    /// machine.</param>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    /// <summary>Seconds east of UTC at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    internal abstract int OffsetSecondsAt(DateTime instant);
}
