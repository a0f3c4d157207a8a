using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EduGraph.PropertyGraph.Claims;

/// <summary>The bytes that a claim's id is the hash of. They are gathered first: a hash is much dearer to call often than to feed.</summary>
internal ref struct ClaimBytes
{
    private const int SizeMin = 512;

    private byte[] _bytes;
    private int _count;

    /// <summary>Begins; <see cref="Finish"/> ends it.</summary>
    public ClaimBytes() => _bytes = ArrayPool<byte>.Shared.Rent(SizeMin);

    /// <summary>Appends the kind of a value.</summary>
    public void Append(ValueKind kind)
    {
        Reserve(1);
        _bytes[_count++] = (byte)kind;
    }

    /// <summary>Appends a text. It is followed by a zero byte, so that ("ab", "c") and ("a", "bc") differ.</summary>
    public void Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        _count += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_count));
        _bytes[_count++] = 0;
    }

    /// <summary>Appends a text that is UTF-8 already.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length + 1);
        utf8.CopyTo(_bytes.AsSpan(_count));
        _count += utf8.Length;
        _bytes[_count++] = 0;
    }

    /// <summary>Gives the id. The bytes are given back: nothing can be appended any more.</summary>
    public UInt128 Finish()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, _count), digest);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private void Reserve(int byteCount)
    {
        if (_count + byteCount <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_count + byteCount, _bytes.Length * 2));
        _bytes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
