using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace EduGraph.GraphQL.Execution;

/// <summary>UTF-8 JSON that grows at its end, where resolvers of leaf fields write their values.</summary>
/// <remarks>
/// A resolver writes exactly one whole JSON value. Text beyond ASCII is written as it is; only quotes, backslashes and control characters
/// are escaped. Not safe to share between threads.
/// </remarks>
public sealed class JsonOutput
{
    private const int MinCapacity = 1024;

    // Digits, sign, point and exponent of the longest number.
    private const int NumberLengthMax = 40;

    // A character that is escaped becomes \u00XX.
    private const int EscapeLength = 6;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private byte[] _buffer = [];
    private int _length;

    /// <summary>Bytes written so far.</summary>
    internal int Length => _length;

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(int value)
    {
        value.TryFormat(Reserve(NumberLengthMax), out int count, default, CultureInfo.InvariantCulture);
        _length += count;
    }

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        value.TryFormat(Reserve(NumberLengthMax), out int count, default, CultureInfo.InvariantCulture);
        _length += count;
    }

    /// <summary>Writes a number with the fewest digits that give it back.</summary>
    /// <param name="value">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite: JSON has no such numbers.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no numbers that are not finite.");
        }

        value.TryFormat(Reserve(NumberLengthMax), out int count, default, CultureInfo.InvariantCulture);
        _length += count;
    }

    /// <summary>Writes a number.</summary>
    public void WriteNumber(decimal value)
    {
        value.TryFormat(Reserve(NumberLengthMax), out int count, default, CultureInfo.InvariantCulture);
        _length += count;
    }

    /// <summary>Writes text between quotes; halves of surrogate pairs become U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        const int bytesPerCharacterMax = 3;
        Span<byte> target = Reserve((value.Length * bytesPerCharacterMax) + 2);
        target[0] = (byte)'"';
        if (PlainText.TryCopy(value, ref target[1]))
        {
            target[value.Length + 1] = (byte)'"';
            _length += value.Length + 2;
            return;
        }

        Utf8.FromUtf16(value, target[1..], out _, out int count);
        if (target.Slice(1, count).ContainsAny(Escaped))
        {
            WriteEscaped(target.Slice(1, count).ToArray());
            return;
        }

        target[count + 1] = (byte)'"';
        _length += count + 2;
    }

    /// <summary>Writes text between quotes.</summary>
    /// <param name="utf8">Valid UTF-8, not yet escaped.</param>
    public void WriteString(ReadOnlySpan<byte> utf8)
    {
        Span<byte> target = Reserve(utf8.Length + 2);
        target[0] = (byte)'"';
        if (!PlainText.TryCopy(utf8, ref target[1]))
        {
            WriteEscaped(utf8);
            return;
        }

        target[utf8.Length + 1] = (byte)'"';
        _length += utf8.Length + 2;
    }

    /// <summary>Writes text that is JSON already: a value, or a part of one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes a key: what <see cref="PaddedKey"/> made of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteKey(in PaddedKey key)
    {
        Span<byte> target = Reserve(key.Bytes.Length);
        if (key.Bytes.Length == PaddedKey.ShortLength)
        {
            Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(key.Bytes)).StoreUnsafe(ref MemoryMarshal.GetReference(target));
        }
        else
        {
            key.Bytes.CopyTo(target);
        }

        _length += key.Length;
    }

    /// <summary>Writes one character of JSON: a bracket or a comma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(byte character)
    {
        if (_length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_length++] = character;
    }

    /// <summary>Takes back everything after a position.</summary>
    internal void Truncate(int length) => _length = length;

    /// <summary>Empties the output; a buffer larger than <paramref name="capacityKept"/> goes back to the pool.</summary>
    internal void Reset(int capacityKept)
    {
        _length = 0;
        if (_buffer.Length > capacityKept)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int count)
    {
        int capacity = Math.Max(MinCapacity, Math.Max(checked(_length + count), (int)Math.Min(2L * _buffer.Length, Array.MaxLength)));
        byte[] grown = ArrayPool<byte>.Shared.Rent(capacity);
        _buffer.AsSpan(0, _length).CopyTo(grown);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = grown;
    }

    private void WriteEscaped(ReadOnlySpan<byte> utf8)
    {
        Span<byte> target = Reserve((utf8.Length * EscapeLength) + 2);
        int count = 0;
        target[count++] = (byte)'"';
        foreach (byte character in utf8)
        {
            count += Escape(character, target[count..]);
        }

        target[count++] = (byte)'"';
        _length += count;
    }

    private static int Escape(byte character, Span<byte> target)
    {
        byte shortForm = character switch
        {
            (byte)'"' or (byte)'\\' => character,
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => 0,
        };
        if (shortForm != 0)
        {
            target[0] = (byte)'\\';
            target[1] = shortForm;
            return 2;
        }

        if (character >= ' ')
        {
            target[0] = character;
            return 1;
        }

        "\\u00"u8.CopyTo(target);
        character.TryFormat(target[4..], out _, "x2", CultureInfo.InvariantCulture);
        return EscapeLength;
    }
}
