using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Export.Tables;

/// <summary>Room for the text of one cell that does not stand in the snapshot as it is. A cell is read before the next one is made.</summary>
internal sealed class CellBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    /// <summary>Empties the buffer.</summary>
    public CellBuffer Clear()
    {
        _bytes.ResetWrittenCount();
        return this;
    }

    /// <summary>What was appended since it was emptied.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Appends bytes.</summary>
    public CellBuffer Append(ReadOnlySpan<byte> utf8)
    {
        _bytes.Write(utf8);
        return this;
    }

    /// <summary>Appends a text.</summary>
    public CellBuffer Append(string text)
    {
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    /// <summary>Gives a text as the cell.</summary>
    public ReadOnlySpan<byte> Of(string text) => Clear().Append(text).Written;

    /// <summary>Gives an id of a claim as the cell, as <see cref="ClaimId.Format"/> writes it.</summary>
    public ReadOnlySpan<byte> OfClaim(UInt128 id)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        Clear();
        var span = _bytes.GetSpan(2 * bytes.Length);
        Convert.TryToHexStringLower(bytes, span, out var count);
        return span[..count];
    }

    /// <summary>Gives a number as the cell, the same on every machine.</summary>
    public ReadOnlySpan<byte> Of<T>(T number)
        where T : struct, IUtf8SpanFormattable
    {
        Clear();
        var span = _bytes.GetSpan(64);
        if (!number.TryFormat(span, out var count, default, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException("The number is longer than any.", nameof(number));
        }

        return span[..count];
    }
}
