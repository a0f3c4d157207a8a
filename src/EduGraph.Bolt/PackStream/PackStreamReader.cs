using System.Buffers.Binary;
using System.Text;
using Neo4j.Driver;

namespace EduGraph.Bolt.PackStream;

/// <summary>Reads PackStream values from one whole message.</summary>
/// <remarks>
/// What the bytes claim is checked before memory is taken for it: a count beyond the bytes that are left, a nesting beyond
/// <see cref="NestingMax"/> or text that is not UTF-8 is a <see cref="ProtocolException"/>.
/// </remarks>
internal ref partial struct PackStreamReader(ReadOnlySpan<byte> message, PackStreamContext context)
{
    internal const int NestingMax = 128;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _message = message;
    private readonly PackStreamContext _context = context;
    private int _position;
    private int _nesting;

    internal readonly int Remaining => _message.Length - _position;

    internal (int FieldCount, byte Tag) ReadStructHeader()
    {
        byte marker = ReadByte();
        if ((marker & 0xF0) != Marker.TinyStruct) throw Unexpected("a structure", marker);
        return (marker & 0x0F, ReadByte());
    }

    internal int ReadListHeader()
    {
        byte marker = ReadByte();
        return (marker & 0xF0) == Marker.TinyList ? Checked(marker & 0x0F, 1) : marker switch
        {
            Marker.List8 => Checked(ReadByte(), 1),
            Marker.List16 => Checked(ReadUInt16(), 1),
            Marker.List32 => Checked(ReadUInt32(), 1),
            _ => throw Unexpected("a list", marker),
        };
    }

    internal int ReadMapHeader()
    {
        byte marker = ReadByte();
        return (marker & 0xF0) == Marker.TinyMap ? Checked(marker & 0x0F, 2) : marker switch
        {
            Marker.Map8 => Checked(ReadByte(), 2),
            Marker.Map16 => Checked(ReadUInt16(), 2),
            Marker.Map32 => Checked(ReadUInt32(), 2),
            _ => throw Unexpected("a map", marker),
        };
    }

    internal long ReadInteger()
    {
        byte marker = ReadByte();
        return (sbyte)marker >= Marker.TinyIntegerMin ? (sbyte)marker : marker switch
        {
            Marker.Int8 => (sbyte)ReadByte(),
            Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected("an integer", marker),
        };
    }

    internal double ReadFloat()
    {
        byte marker = ReadByte();
        return marker == Marker.Float64 ? BinaryPrimitives.ReadDoubleBigEndian(Take(8)) : throw Unexpected("a float", marker);
    }

    internal string ReadString() => Text(ReadStringBytes());

    /// <summary>A text that comes again and again, such as a key or a label: given out as one object.</summary>
    internal string ReadName() => _context.Names.Get(ReadStringBytes()) is { } known ? known : throw NotUtf8();

    private ReadOnlySpan<byte> ReadStringBytes()
    {
        byte marker = ReadByte();
        return (marker & 0xF0) == Marker.TinyString ? Take(marker & 0x0F) : marker switch
        {
            Marker.String8 => Take(ReadByte()),
            Marker.String16 => Take(ReadUInt16()),
            Marker.String32 => Take(Checked(ReadUInt32(), 1)),
            _ => throw Unexpected("a string", marker),
        };
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }
    }

    private byte ReadByte() => Take(1)[0];

    private int ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private long ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(int sizeBytes)
    {
        if (sizeBytes > Remaining)
            throw new ProtocolException($"A message ends at byte {_message.Length} where {sizeBytes - Remaining} more were expected.");
        ReadOnlySpan<byte> taken = _message.Slice(_position, sizeBytes);
        _position += sizeBytes;
        return taken;
    }

    // Every item takes a byte at least, an entry of a map two.
    private readonly int Checked(long count, int sizeBytesMin) =>
        count * sizeBytesMin <= Remaining
            ? (int)count
            : throw new ProtocolException($"A message claims {count} items and has {Remaining} bytes left.");

    private readonly ProtocolException Unexpected(string expected, byte marker) =>
        new($"Expected {expected} at byte {_position - 1} of a message; found the marker 0x{marker:X2}.");

    private static ProtocolException NotUtf8() => new("A text of a message is not UTF-8.");
}
