using Neo4j.Driver;

namespace EduGraph.Bolt.PackStream;

/// <summary>Reads values into the .NET types that the driver hands out.</summary>
internal ref partial struct PackStreamReader
{
    private const int BoxedIntegerMin = -128;
    private const int BoxedIntegerMax = 1023;

    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] BoxedIntegers =
        [.. Enumerable.Range(BoxedIntegerMin, BoxedIntegerMax - BoxedIntegerMin + 1).Select(value => (object)(long)value)];

    /// <summary>
    /// Null, bool, long, double, string, byte[], List&lt;object&gt;, Dictionary&lt;string, object&gt;, or what a structure stands for.
    /// </summary>
    internal object? ReadValue()
    {
        byte marker = _position < _message.Length ? _message[_position] : ReadByte();
        if ((sbyte)marker >= Marker.TinyIntegerMin) return Box(ReadInteger());
        switch (marker & 0xF0)
        {
            case Marker.TinyString: return ReadString();
            case Marker.TinyList: return ReadList();
            case Marker.TinyMap: return ReadMap();
            case Marker.TinyStruct: return ReadStructure();
        }

        switch (marker)
        {
            case Marker.Null: _position++; return null;
            case Marker.True: _position++; return True;
            case Marker.False: _position++; return False;
            case Marker.Float64: return ReadFloat();
            case Marker.Int8 or Marker.Int16 or Marker.Int32 or Marker.Int64: return Box(ReadInteger());
            case Marker.String8 or Marker.String16 or Marker.String32: return ReadString();
            case Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32: return ReadBytes();
            case Marker.List8 or Marker.List16 or Marker.List32: return ReadList();
            case Marker.Map8 or Marker.Map16 or Marker.Map32: return ReadMap();
            default: _position++; throw Unexpected("a value", marker);
        }
    }

    internal Dictionary<string, object?> ReadMap()
    {
        int count = ReadMapHeader();
        Enter();
        var map = new Dictionary<string, object?>(count);
        for (int index = 0; index < count; index++)
        {
            string key = ReadName();
            map[key] = ReadValue();
        }

        _nesting--;
        return map;
    }

    internal List<object?> ReadList()
    {
        int count = ReadListHeader();
        Enter();
        var list = new List<object?>(count);
        for (int index = 0; index < count; index++) list.Add(ReadValue());
        _nesting--;
        return list;
    }

    internal List<string> ReadNames()
    {
        int count = ReadListHeader();
        var names = new List<string>(count);
        for (int index = 0; index < count; index++) names.Add(ReadName());
        return names;
    }

    private byte[] ReadBytes() => ReadByte() switch
    {
        Marker.Bytes8 => Take(ReadByte()).ToArray(),
        Marker.Bytes16 => Take(ReadUInt16()).ToArray(),
        _ => Take(Checked(ReadUInt32(), 1)).ToArray(),
    };

    private static object Box(long value) =>
        value is >= BoxedIntegerMin and <= BoxedIntegerMax ? BoxedIntegers[value - BoxedIntegerMin] : value;

    private void Enter()
    {
        if (++_nesting > NestingMax) throw new ProtocolException($"A message is nested deeper than {NestingMax} levels.");
    }
}
