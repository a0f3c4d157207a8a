using Neo4j.Driver;

namespace EduGraph.Bolt.PackStream;

/// <summary>Instants as servers before 5.0 send them: seconds since the epoch by the clock on the wall of the zone.</summary>
internal static class LegacyInstant
{
    internal static long UtcSeconds(long localSeconds, Zone zone)
    {
        // The offset is that of the instant, and the instant is not known before the offset: two rounds settle it,
        // except in the hour that a clock set back repeats, which this form cannot tell apart.
        long utc = localSeconds;
        for (int round = 0; round < 2; round++) utc = localSeconds - OffsetAt(utc, zone);
        return utc;
    }

    private static int OffsetAt(long utcSeconds, Zone zone)
    {
        try
        {
            return new ZonedDateTime(utcSeconds, 0, zone).OffsetSeconds;
        }
        catch (TimeZoneNotFoundException exception)
        {
            throw new ProtocolException($"The server names a time zone {zone} that this machine does not know, in a form that needs it.", exception);
        }
    }
}
