using System.Collections;
using System.Globalization;
using EduGraph.Bolt.Values;
using Neo4j.Driver;

namespace EduGraph.Bolt.PackStream;

/// <summary>Writes .NET values by their type.</summary>
internal sealed partial class PackStreamWriter
{
    // A list that holds itself ends here instead of in a stack overflow.
    internal const int NestingMax = 128;

    private int _nesting;

    /// <exception cref="ProtocolException">Bolt has nothing that the value could be sent as, or it is nested deeper than
    /// <see cref="NestingMax"/>.</exception>
    internal void WriteValue(object? value)
    {
        switch (value)
        {
            case null: WriteNull(); break;
            case string text: WriteString(text); break;
            case bool truth: WriteBoolean(truth); break;
            case long or int or short or sbyte or byte or ushort or uint: WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong large: WriteInteger(checked((long)large)); break;
            case double or float: WriteFloat(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case decimal number: WriteFloat((double)number); break;
            case char letter: WriteString([letter]); break;
            case byte[] bytes: WriteBytes(bytes); break;
            case IValue special: WriteSpecial(special); break;
            case IDictionary<string, object?> map: WriteMap(map); break;
            case IDictionary map: WriteMap(map); break;
            case IEnumerable items: WriteList(items); break;
            default: WriteClrTime(value); break;
        }
    }

    internal void WriteMap(IEnumerable<KeyValuePair<string, object?>> entries, int count)
    {
        Enter();
        WriteMapHeader(count);
        foreach ((string key, object? value) in entries)
        {
            WriteString(key);
            WriteValue(value);
        }

        _nesting--;
    }

    private void WriteMap(IDictionary<string, object?> map)
    {
        if (map is Dictionary<string, object?> dictionary) WriteDictionary(dictionary);
        else WriteMap(map, map.Count);
    }

    // The enumerator of the class itself is a struct, which a load of a million rows notices.
    private void WriteDictionary(Dictionary<string, object?> dictionary)
    {
        Enter();
        WriteMapHeader(dictionary.Count);
        foreach ((string key, object? value) in dictionary)
        {
            WriteString(key);
            WriteValue(value);
        }

        _nesting--;
    }

    private void WriteMap(IDictionary map)
    {
        Enter();
        WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            WriteString(entry.Key as string
                ?? throw new ProtocolException($"The key of a map is a {entry.Key.GetType()}; expected a string."));
            WriteValue(entry.Value);
        }

        _nesting--;
    }

    private void WriteList(IEnumerable items)
    {
        Enter();
        if (items is IList list)
        {
            WriteListHeader(list.Count);
            for (int index = 0; index < list.Count; index++) WriteValue(list[index]);
        }
        else
        {
            // The count stands before the items.
            List<object?> counted = [.. items.Cast<object?>()];
            WriteListHeader(counted.Count);
            foreach (object? item in counted) WriteValue(item);
        }

        _nesting--;
    }

    private void WriteSpecial(IValue value)
    {
        switch (value)
        {
            case LocalDate date: WriteStructure(StructureTag.Date, date.DaysSinceEpoch); break;
            case LocalTime time: WriteStructure(StructureTag.LocalTime, time.NanosecondsOfDay); break;
            case OffsetTime time: WriteStructure(StructureTag.Time, time.NanosecondsOfDay, time.OffsetSeconds); break;
            case LocalDateTime local: WriteStructure(StructureTag.LocalDateTime, local.SecondsSinceEpoch, local.Nanosecond); break;
            case ZonedDateTime zoned: WriteInstant(zoned); break;
            case Duration span: WriteStructure(StructureTag.Duration, span.Months, span.Days, span.Seconds, span.Nanos); break;
            case Point point: WritePoint(point); break;
            default: throw Unsupported(value);
        }
    }

    private void WriteClrTime(object value)
    {
        switch (value)
        {
            case DateTimeOffset instant: WriteSpecial(new ZonedDateTime(instant)); break;
            case DateTime local: WriteSpecial(new LocalDateTime(local)); break;
            case DateOnly date: WriteSpecial(new LocalDate(date)); break;
            case TimeOnly time: WriteSpecial(new LocalTime(time)); break;
            case TimeSpan time: WriteSpecial(new LocalTime(time)); break;
            default: throw Unsupported(value);
        }
    }

    private void WriteInstant(ZonedDateTime instant)
    {
        bool named = instant.Zone is ZoneId;
        long seconds = UtcInstants ? instant.UtcSeconds : instant.Local.SecondsSinceEpoch;
        byte tag = (UtcInstants, named) switch
        {
            (true, true) => StructureTag.DateTimeZoneId,
            (true, false) => StructureTag.DateTime,
            (false, true) => StructureTag.LegacyDateTimeZoneId,
            (false, false) => StructureTag.LegacyDateTime,
        };
        WriteStructHeader(3, tag);
        WriteInteger(seconds);
        WriteInteger(instant.Nanosecond);
        if (instant.Zone is ZoneId zone) WriteString(zone.Id);
        else WriteInteger(instant.OffsetSeconds);
    }

    private void WritePoint(Point point)
    {
        bool flat = point.Dimension == 2;
        WriteStructHeader(flat ? 3 : 4, flat ? StructureTag.Point2D : StructureTag.Point3D);
        WriteInteger(point.SrId);
        WriteFloat(point.X);
        WriteFloat(point.Y);
        if (!flat) WriteFloat(point.Z);
    }

    private void WriteStructure(byte tag, params ReadOnlySpan<long> fields)
    {
        WriteStructHeader(fields.Length, tag);
        foreach (long field in fields) WriteInteger(field);
    }

    private void Enter()
    {
        if (++_nesting <= NestingMax) return;
        _nesting = 0;
        throw new ProtocolException($"A parameter is nested deeper than {NestingMax} levels.");
    }

    private ProtocolException Unsupported(object value)
    {
        _nesting = 0;
        return new ProtocolException($"A value of type {value.GetType()} cannot be sent; send text, numbers, times, points, lists or maps of them.");
    }
}
