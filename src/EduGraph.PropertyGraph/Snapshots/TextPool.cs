using System.Text;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The distinct texts of a snapshot, as UTF-8 that is ready to be written as JSON.</summary>
/// <remarks>
/// A text is known by its index; equal texts have equal indexes, so comparing two values is comparing two numbers.
/// Index <see cref="None"/> stands for "no text", which is not the empty text. Immutable, so safe to read from many threads.
/// </remarks>
public sealed class TextPool
{
    /// <summary>The index that stands for "no text".</summary>
    public const int None = 0;

    internal const int PageBits = 24; // pages of 16 MiB: growing copies nothing, and a start fits 32 bits up to 4 GiB of text
    internal const int PageSize = 1 << PageBits;
    internal const int EscapedFlag = int.MinValue; // in a length: the text's JSON differs from the text itself

    private readonly byte[][] _pages;
    private readonly uint[] _starts;
    private readonly int[] _lengths;
    private readonly int[] _slots; // open addressing, 0 = free; its length is a power of two

    internal TextPool(byte[][] pages, uint[] starts, int[] lengths, int[] slots)
    {
        _pages = pages;
        _starts = starts;
        _lengths = lengths;
        _slots = slots;
    }

    /// <summary>Number of indexes, <see cref="None"/> among them.</summary>
    public int Count => _starts.Length;

    /// <summary>The text as UTF-8, as it is; empty for <see cref="None"/>.</summary>
    public ReadOnlySpan<byte> Utf8(int textIndex)
    {
        var start = _starts[textIndex];
        var length = _lengths[textIndex] & ~EscapedFlag;
        return _pages[start >> PageBits].AsSpan((int)(start & (PageSize - 1)) + 1, length);
    }

    /// <summary>The text as a JSON string with its quotation marks, escaped where JSON asks for it (and nowhere else); <c>""</c> for <see cref="None"/>.</summary>
    public ReadOnlySpan<byte> Json(int textIndex)
    {
        var start = _starts[textIndex];
        var length = _lengths[textIndex];
        var page = _pages[start >> PageBits];
        var offset = (int)(start & (PageSize - 1));
        return length >= 0 ? page.AsSpan(offset, length + 2) : EscapedJson(page, offset + (length & ~EscapedFlag) + 2);
    }

    /// <summary>The text as a new string; empty for <see cref="None"/>.</summary>
    public string Text(int textIndex) => Encoding.UTF8.GetString(Utf8(textIndex));

    /// <summary>Finds the index of a text, as UTF-8. O(length).</summary>
    /// <returns>False when no value of the snapshot is this text.</returns>
    public bool TryFind(ReadOnlySpan<byte> utf8, out int textIndex)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)TextHash.Compute(utf8) & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Utf8(_slots[slot]).SequenceEqual(utf8))
            {
                textIndex = _slots[slot];
                return true;
            }
        }

        textIndex = None;
        return false;
    }

    /// <summary>Finds the index of a text. O(length), no allocation for up to 256 characters.</summary>
    public bool TryFind(string text, out int textIndex)
    {
        var byteCountMax = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = byteCountMax <= 1024 ? stackalloc byte[byteCountMax] : new byte[byteCountMax];
        return TryFind(bytes[..Encoding.UTF8.GetBytes(text, bytes)], out textIndex);
    }

    // Behind a text that needs escapes stand, in four bytes, the length of its JSON, and the JSON.
    private static ReadOnlySpan<byte> EscapedJson(byte[] page, int offset) =>
        page.AsSpan(offset + sizeof(int), System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(page.AsSpan(offset)));
}
