using System.Buffers.Binary;
using System.Text;

namespace EduGraph.Bolt.PackStream;

/// <summary>Appends PackStream values to a buffer that grows.</summary>
/// <remarks>Not safe to use from two threads. Numbers are big-endian; an integer takes the shortest form that holds it.</remarks>
internal sealed partial class PackStreamWriter(int capacityBytes)
{
    private const int GrowthBytesMin = 256;

    // Half a surrogate pair would otherwise become U+FFFD without a word.
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[Math.Max(capacityBytes, GrowthBytesMin)];

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    /// <summary>Whether instants are written as UTC (Bolt 5, or 4.4 with the patch) or as local seconds.</summary>
    internal bool UtcInstants { get; set; } = true;

    /// <summary>Empties the buffer, and gives a large one back.</summary>
    internal void Clear(int keepBytesMax)
    {
        Length = 0;
        if (_buffer.Length > Math.Max(keepBytesMax, GrowthBytesMin)) _buffer = new byte[Math.Max(capacityBytes, GrowthBytesMin)];
    }

    /// <summary>Takes back what was written after a position: half a message is never sent.</summary>
    internal void Truncate(int length) => Length = length;

    internal Span<byte> Reserve(int sizeBytes)
    {
        if (_buffer.Length - Length < sizeBytes) Grow(sizeBytes);
        Span<byte> span = _buffer.AsSpan(Length, sizeBytes);
        Length += sizeBytes;
        return span;
    }

    internal Span<byte> Slice(int start) => _buffer.AsSpan(start, Length - start);

    internal void WriteNull() => WriteByte(Marker.Null);

    internal void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    internal void WriteInteger(long value)
    {
        if (value is >= Marker.TinyIntegerMin and <= Marker.TinyIntegerMax)
        {
            WriteByte((byte)value);
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            Span<byte> span = Reserve(2);
            (span[0], span[1]) = (Marker.Int8, (byte)value);
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            Span<byte> span = Reserve(3);
            span[0] = Marker.Int16;
            BinaryPrimitives.WriteInt16BigEndian(span[1..], (short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            Span<byte> span = Reserve(5);
            span[0] = Marker.Int32;
            BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
        }
        else
        {
            Span<byte> span = Reserve(9);
            span[0] = Marker.Int64;
            BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
        }
    }

    internal void WriteFloat(double value)
    {
        Span<byte> span = Reserve(9);
        span[0] = Marker.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
    }

    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    internal void WriteString(ReadOnlySpan<char> value)
    {
        int sizeBytes = StrictUtf8.GetByteCount(value);
        WriteHeader(sizeBytes, Marker.TinyString, Marker.String8);
        StrictUtf8.GetBytes(value, Reserve(sizeBytes));
    }

    internal void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSizedHeader(value.Length, Marker.Bytes8);
        value.CopyTo(Reserve(value.Length));
    }

    internal void WriteListHeader(int count) => WriteHeader(count, Marker.TinyList, Marker.List8);

    internal void WriteMapHeader(int count) => WriteHeader(count, Marker.TinyMap, Marker.Map8);

    internal void WriteStructHeader(int fieldCount, byte tag)
    {
        Span<byte> span = Reserve(2);
        (span[0], span[1]) = ((byte)(Marker.TinyStruct | fieldCount), tag);
    }

    private void WriteHeader(int count, byte tiny, byte sized)
    {
        if (count <= Marker.TinyMax) WriteByte((byte)(tiny | count));
        else WriteSizedHeader(count, sized);
    }

    // The markers for sizes of 8, 16 and 32 bits follow one another.
    private void WriteSizedHeader(int count, byte marker8)
    {
        if (count <= byte.MaxValue)
        {
            Span<byte> span = Reserve(2);
            (span[0], span[1]) = (marker8, (byte)count);
        }
        else if (count <= ushort.MaxValue)
        {
            Span<byte> span = Reserve(3);
            span[0] = (byte)(marker8 + 1);
            BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)count);
        }
        else
        {
            Span<byte> span = Reserve(5);
            span[0] = (byte)(marker8 + 2);
            BinaryPrimitives.WriteInt32BigEndian(span[1..], count);
        }
    }

    private void WriteByte(byte value) => Reserve(1)[0] = value;

    private void Grow(int sizeBytes)
    {
        int needed = checked(Length + sizeBytes);
        int doubled = (int)Math.Min(Array.MaxLength, _buffer.Length * 2L);
        Array.Resize(ref _buffer, Math.Max(needed, doubled));
    }
}
