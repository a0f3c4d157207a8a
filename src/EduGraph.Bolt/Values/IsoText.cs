using System.Globalization;
using System.Text;

namespace EduGraph.Bolt.Values;

/// <summary>Temporal values as ISO 8601 writes them.</summary>
internal static class IsoText
{
    internal static string Date(int year, int month, int day)
    {
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs((long)year):0000}-{month:00}-{day:00}");
    }

    internal static string Time(int hour, int minute, int second, int nanosecond)
    {
        string fraction = nanosecond == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{nanosecond:000000000}");
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}{fraction}");
    }

    internal static string Offset(int offsetSeconds)
    {
        if (offsetSeconds == 0) return "Z";
        int distance = Math.Abs(offsetSeconds);
        string seconds = distance % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{distance % 60:00}");
        char sign = offsetSeconds < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{distance / 3600:00}:{distance / 60 % 60:00}{seconds}");
    }

    internal static string Duration(long months, long days, long seconds, int nanoseconds)
    {
        var text = new StringBuilder("P").Append(CultureInfo.InvariantCulture, $"{months}M{days}DT");
        if (seconds < 0 && nanoseconds > 0)
        {
            // -2 s + 0.5 s is written -1.5: the fraction of a negative number counts away from zero.
            long whole = seconds + 1;
            text.Append(whole == 0 ? "-0" : whole.ToString(CultureInfo.InvariantCulture));
            nanoseconds = (int)CivilCalendar.NanosecondsPerSecond - nanoseconds;
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{seconds}");
        }

        if (nanoseconds > 0) text.Append(CultureInfo.InvariantCulture, $".{nanoseconds:000000000}");
        return text.Append('S').ToString();
    }
}
