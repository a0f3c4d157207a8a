using System.Diagnostics.CodeAnalysis;

namespace EduGraph.Sqlite;

/// <summary>What short UTF-8 texts decode to, kept so that a text that comes a million times is decoded once.</summary>
/// <param name="decode">Makes the value; called outside of any lock: a pool belongs to one thread.</param>
/// <remarks>Holds the first <see cref="EntryCountMax"/> texts of at most <see cref="LengthMax"/> bytes; others are decoded each time.</remarks>
internal sealed class Utf8Pool<T>(Utf8Pool<T>.Decoder decode)
{
    /// <summary>Most texts that are kept.</summary>
    public const int EntryCountMax = 4_096;

    /// <summary>Length of the longest text that is kept, in bytes.</summary>
    public const int LengthMax = 128;

    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> _entries =
        new Dictionary<byte[], T>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Decodes a text.</summary>
    public delegate T Decoder(ReadOnlySpan<byte> utf8);

    /// <summary>The value of a text.</summary>
    public T Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LengthMax)
        {
            return decode(utf8);
        }

        if (!_entries.TryGetValue(utf8, out var value))
        {
            value = decode(utf8);
            if (_entries.Dictionary.Count < EntryCountMax)
            {
                _entries[utf8] = value;
            }
        }

        return value;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());
    }
}
