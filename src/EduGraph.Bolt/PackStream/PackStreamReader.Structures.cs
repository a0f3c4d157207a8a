using EduGraph.Bolt.Values;
using Neo4j.Driver;

namespace EduGraph.Bolt.PackStream;

/// <summary>Reads structures: the graph, times and points.</summary>
internal ref partial struct PackStreamReader
{
    private object ReadStructure()
    {
        (int fieldCount, byte tag) = ReadStructHeader();
        Enter();
        object value = tag switch
        {
            StructureTag.Node => ReadNode(fieldCount),
            StructureTag.Relationship => ReadRelationship(fieldCount),
            StructureTag.UnboundRelationship => ReadUnboundRelationship(fieldCount),
            StructureTag.Path => ReadPath(fieldCount),
            StructureTag.Date => ReadDate(fieldCount),
            StructureTag.Time => ReadTime(fieldCount),
            StructureTag.LocalTime => ReadLocalTime(fieldCount),
            StructureTag.LocalDateTime => ReadLocalDateTime(fieldCount),
            StructureTag.DateTime or StructureTag.LegacyDateTime => ReadOffsetInstant(fieldCount, tag),
            StructureTag.DateTimeZoneId or StructureTag.LegacyDateTimeZoneId => ReadZonedInstant(fieldCount, tag),
            StructureTag.Duration => ReadDuration(fieldCount),
            StructureTag.Point2D or StructureTag.Point3D => ReadPoint(fieldCount, tag),
            _ => throw new ProtocolException($"A message holds a structure 0x{tag:X2} that this client does not know."),
        };
        _nesting--;
        return value;
    }

    private Node ReadNode(int fieldCount)
    {
        Expect(fieldCount, _context.HasElementIds ? 4 : 3, "node");
        long id = ReadInteger();
        List<string> labels = ReadNames();
        Dictionary<string, object?> properties = ReadMap();
        return new Node(id, ReadElementId(id), labels, properties);
    }

    private Relationship ReadRelationship(int fieldCount)
    {
        Expect(fieldCount, _context.HasElementIds ? 8 : 5, "relationship");
        long id = ReadInteger(), start = ReadInteger(), end = ReadInteger();
        string type = ReadName();
        Dictionary<string, object?> properties = ReadMap();
        string elementId = ReadElementId(id);
        string startElementId = ReadElementId(start);
        return new Relationship(id, elementId, (start, startElementId), (end, ReadElementId(end)), type, properties);
    }

    private Relationship ReadUnboundRelationship(int fieldCount)
    {
        Expect(fieldCount, _context.HasElementIds ? 4 : 3, "relationship of a path");
        long id = ReadInteger();
        string type = ReadName();
        Dictionary<string, object?> properties = ReadMap();
        return new Relationship(id, ReadElementId(id), default, default, type, properties);
    }

    // The walk is given as pairs: a relationship, counted from 1 and negative when walked against its direction, and a node, from 0.
    private Values.Path ReadPath(int fieldCount)
    {
        Expect(fieldCount, 3, "path");
        List<object?> nodes = ReadList(), unbound = ReadList(), walk = ReadList();
        if (nodes.Count == 0 || walk.Count % 2 != 0) throw new ProtocolException("A path has no node, or a step without an end.");
        var visited = new List<INode> { Item<Node>(nodes, 0) };
        var walked = new List<IRelationship>();
        for (int step = 0; step < walk.Count; step += 2)
        {
            long relationship = Item<long>(walk, step);
            Node from = (Node)visited[^1], to = Item<Node>(nodes, Item<long>(walk, step + 1));
            Relationship bare = Item<Relationship>(unbound, Math.Abs(relationship) - 1);
            walked.Add(relationship > 0 ? bare.Between(from, to) : bare.Between(to, from));
            visited.Add(to);
        }

        return new Values.Path(visited, walked);
    }

    private LocalDate ReadDate(int fieldCount)
    {
        Expect(fieldCount, 1, "date");
        return InRange(LocalDate.OfDays, ReadInteger());
    }

    private LocalTime ReadLocalTime(int fieldCount)
    {
        Expect(fieldCount, 1, "time");
        return InRange(LocalTime.OfNanoseconds, ReadInteger());
    }

    private OffsetTime ReadTime(int fieldCount)
    {
        Expect(fieldCount, 2, "time with offset");
        long nanoseconds = ReadInteger();
        return InRange(offset => new OffsetTime(LocalTime.OfNanoseconds(nanoseconds), checked((int)offset)), ReadInteger());
    }

    private LocalDateTime ReadLocalDateTime(int fieldCount)
    {
        Expect(fieldCount, 2, "date and time");
        long seconds = ReadInteger();
        return InRange(nanoseconds => LocalDateTime.OfSeconds(seconds, checked((int)nanoseconds)), ReadInteger());
    }

    private ZonedDateTime ReadOffsetInstant(int fieldCount, byte tag)
    {
        Expect(fieldCount, 3, "instant");
        long seconds = ReadInteger(), nanoseconds = ReadInteger();
        return InRange(
            offset => new ZonedDateTime(
                tag == StructureTag.DateTime ? seconds : seconds - offset, checked((int)nanoseconds), Zone.Of(checked((int)offset))),
            ReadInteger());
    }

    private ZonedDateTime ReadZonedInstant(int fieldCount, byte tag)
    {
        Expect(fieldCount, 3, "instant in a zone");
        long seconds = ReadInteger(), nanoseconds = ReadInteger();
        Zone zone = Zone.Of(ReadName());
        return InRange(
            _ => new ZonedDateTime(
                tag == StructureTag.DateTimeZoneId ? seconds : LegacyInstant.UtcSeconds(seconds, zone), checked((int)nanoseconds), zone),
            0L);
    }

    private Duration ReadDuration(int fieldCount)
    {
        Expect(fieldCount, 4, "duration");
        long months = ReadInteger(), days = ReadInteger(), seconds = ReadInteger();
        return InRange(nanoseconds => new Duration(months, days, seconds, checked((int)nanoseconds)), ReadInteger());
    }

    private Point ReadPoint(int fieldCount, byte tag)
    {
        bool flat = tag == StructureTag.Point2D;
        Expect(fieldCount, flat ? 3 : 4, "point");
        long srid = ReadInteger();
        double x = ReadFloat(), y = ReadFloat();
        return flat ? new Point(checked((int)srid), x, y) : new Point(checked((int)srid), x, y, ReadFloat());
    }

    private string ReadElementId(long id) =>
        _context.HasElementIds ? ReadString() : id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static T Item<T>(List<object?> items, long index) =>
        index >= 0 && index < items.Count && items[(int)index] is T item
            ? item
            : throw new ProtocolException("A path names something that it does not hold.");

    private static T InRange<T>(Func<long, T> make, long value)
    {
        try
        {
            return make(value);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw new ProtocolException($"A message holds a {typeof(T).Name} outside its range.", exception);
        }
    }

    private static void Expect(int found, int expected, string what)
    {
        if (found != expected) throw new ProtocolException($"A {what} has {found} fields; expected {expected}.");
    }
}
