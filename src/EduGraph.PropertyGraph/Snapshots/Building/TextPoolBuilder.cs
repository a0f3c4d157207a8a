using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Gathers distinct texts for a <see cref="TextPool"/>.</summary>
internal sealed class TextPoolBuilder
{
    private const int SlotCountMin = 1024;
    private const int PageSizeMin = 4096;

    // What JSON does not let stand in a string as it is (RFC 8259, section 7).
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private readonly List<byte[]> _pages = [];
    private readonly GrowableArray<uint> _starts = new();
    private readonly GrowableArray<int> _lengths = new();
    private int[] _slots = new int[SlotCountMin];
    private int _used = TextPool.PageSize; // of the last page
    private byte[] _buffer = new byte[1024];

    public TextPoolBuilder() => Append([]); // TextPool.None

    /// <summary>Number of indexes given.</summary>
    public int Count => _starts.Count;

    /// <summary>Index of a text; <see cref="TextPool.None"/> for null.</summary>
    public int Add(string? text)
    {
        if (text is null)
        {
            return TextPool.None;
        }

        var byteCountMax = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length < byteCountMax)
        {
            _buffer = new byte[byteCountMax];
        }

        return Add(_buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer)));
    }

    /// <summary>Index of a text, as UTF-8.</summary>
    public int Add(ReadOnlySpan<byte> utf8)
    {
        var mask = _slots.Length - 1;
        var slot = (int)TextHash.Compute(utf8) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Utf8(_slots[slot]).SequenceEqual(utf8))
            {
                return _slots[slot];
            }
        }

        var index = Append(utf8);
        _slots[slot] = index;
        if (index * 2L > _slots.Length)
        {
            Grow();
        }

        return index;
    }

    /// <summary>The text at an index.</summary>
    public ReadOnlySpan<byte> Utf8(int index)
    {
        var start = _starts[index];
        return _pages[(int)(start >> TextPool.PageBits)].AsSpan((int)(start & (TextPool.PageSize - 1)) + 1, _lengths[index] & ~TextPool.EscapedFlag);
    }

    /// <summary>The pool; the builder is of no use afterwards.</summary>
    public TextPool Build() => new([.. _pages], _starts.Take(), _lengths.Take(), _slots);

    private int Append(ReadOnlySpan<byte> utf8)
    {
        var escaped = utf8.IndexOfAny(Escaped) >= 0 ? JsonText.Escape(utf8) : [];
        var size = utf8.Length + 2 + (escaped.Length > 0 ? escaped.Length + sizeof(int) : 0);
        var start = Reserve(size);
        var target = _pages[^1].AsSpan(start, size);
        target[0] = (byte)'"';
        utf8.CopyTo(target[1..]);
        target[utf8.Length + 1] = (byte)'"';
        if (escaped.Length > 0)
        {
            BinaryPrimitives.WriteInt32LittleEndian(target[(utf8.Length + 2)..], escaped.Length);
            escaped.CopyTo(target[(utf8.Length + 2 + sizeof(int))..]);
        }

        _starts.Add((uint)(((long)(_pages.Count - 1) << TextPool.PageBits) + start));
        _lengths.Add(utf8.Length | (escaped.Length > 0 ? TextPool.EscapedFlag : 0));
        return _starts.Count - 1;
    }

    private int Reserve(int size)
    {
        if (size > TextPool.PageSize)
        {
            throw new InvalidOperationException($"A text of {size} bytes is longer than a snapshot can hold ({TextPool.PageSize} bytes).");
        }

        if (_used + size > TextPool.PageSize)
        {
            if (_pages.Count == 1 << (32 - TextPool.PageBits))
            {
                throw new InvalidOperationException("The texts of the graph are more than a snapshot can hold (4 GiB).");
            }

            _pages.Add([]);
            _used = 0;
        }

        // A page grows as it fills, so that a small graph stays small.
        if (_used + size > _pages[^1].Length)
        {
            var page = _pages[^1];
            Array.Resize(ref page, Math.Clamp(Math.Max(page.Length * 2, _used + size), PageSizeMin, TextPool.PageSize));
            _pages[^1] = page;
        }

        var start = _used;
        _used += size;
        return start;
    }

    private void Grow()
    {
        var slots = new int[_slots.Length * 2];
        var mask = slots.Length - 1;
        foreach (var index in _slots)
        {
            if (index == 0)
            {
                continue;
            }

            var slot = (int)TextHash.Compute(Utf8(index)) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = index;
        }

        _slots = slots;
    }
}
