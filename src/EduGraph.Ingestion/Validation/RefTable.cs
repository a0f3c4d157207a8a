using System.Numerics;

namespace EduGraph.Ingestion.Validation;

/// <summary>The refs of one document: which mention each is, of which kind, and where it was defined.</summary>
/// <remarks>
/// Kept as bytes in one growing array with open addressing, some 40 bytes a ref of eight characters: a million nodes take 40 MB and
/// not the 200 that strings in a dictionary would. A ref whose record was rejected is kept as such, so that what refers to it can say so.
/// </remarks>
internal sealed class RefTable
{
    /// <summary>Ordinal of a ref whose record was rejected.</summary>
    public const int Rejected = -1;

    /// <summary>Ordinal of a ref whose node a mapping leaves out on purpose.</summary>
    public const int LeftOut = -2;

    private readonly ulong _seed;
    private Entry[] _entries = new Entry[256];
    private int[] _slots = new int[512]; // index of an entry + 1; 0 is empty
    private byte[] _text = new byte[4096];
    private int _count;
    private long _textLength;

    /// <summary>Creates an empty table.</summary>
    /// <param name="seed">Stirs the hash, so that no input can be made that meets itself in one slot.</param>
    public RefTable(ulong seed) => _seed = seed;

    /// <summary>Number of refs.</summary>
    public int Count => _count;

    /// <summary>Adds a ref, or changes what is known of it.</summary>
    /// <param name="reference">The ref.</param>
    /// <param name="ordinal">Its mention's ordinal, <see cref="Rejected"/> or <see cref="LeftOut"/>.</param>
    /// <param name="kind">Its kind's index, or -1 where unknown.</param>
    /// <param name="line">The line that defined it.</param>
    public void Set(ReadOnlySpan<byte> reference, int ordinal, int kind, long line)
    {
        var slot = FindSlot(reference, out var hash);
        if (_slots[slot] == 0)
        {
            if (_count * 2 >= _slots.Length)
            {
                Grow();
                slot = FindSlot(reference, out hash);
            }

            Append(reference, hash);
            _slots[slot] = _count;
        }

        ref var entry = ref _entries[_slots[slot] - 1];
        (entry.Ordinal, entry.Kind, entry.Line) = (ordinal, (short)kind, line);
    }

    /// <summary>What is known of a ref.</summary>
    public bool TryFind(ReadOnlySpan<byte> reference, out int ordinal, out int kind, out long line)
    {
        var index = _slots[FindSlot(reference, out _)] - 1;
        if (index < 0)
        {
            (ordinal, kind, line) = (Rejected, -1, 0);
            return false;
        }

        ref readonly var entry = ref _entries[index];
        (ordinal, kind, line) = (entry.Ordinal, entry.Kind, entry.Line);
        return true;
    }

    /// <summary>The refs that are near enough to be meant, for messages. Looks at no more than the first 10,000.</summary>
    public IEnumerable<string> Sample()
    {
        for (var i = 0; i < Math.Min(_count, 10_000); i++)
        {
            if (_entries[i].Ordinal >= 0)
            {
                yield return System.Text.Encoding.UTF8.GetString(_text.AsSpan((int)_entries[i].TextStart, _entries[i].TextLength));
            }
        }
    }

    private int FindSlot(ReadOnlySpan<byte> reference, out uint hash)
    {
        hash = Hash(reference);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                return slot;
            }

            ref readonly var entry = ref _entries[index];
            if (entry.Hash == hash && _text.AsSpan((int)entry.TextStart, entry.TextLength).SequenceEqual(reference))
            {
                return slot;
            }
        }
    }

    private void Append(ReadOnlySpan<byte> reference, uint hash)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        if (_text.Length - _textLength < reference.Length)
        {
            Array.Resize(ref _text, (int)Math.Min(Array.MaxLength, Math.Max(_text.Length * 2L, _textLength + reference.Length)));
        }

        reference.CopyTo(_text.AsSpan((int)_textLength));
        _entries[_count++] = new Entry { Hash = hash, TextStart = (uint)_textLength, TextLength = (ushort)reference.Length };
        _textLength += reference.Length;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var i = 0; i < _count; i++)
        {
            var slot = (int)_entries[i].Hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = i + 1;
        }
    }

    // Eight bytes a step, multiplied and folded; refs are short.
    private uint Hash(ReadOnlySpan<byte> reference)
    {
        var hash = _seed ^ (ulong)reference.Length;
        while (reference.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ BitConverter.ToUInt64(reference)) * 0x9E3779B97F4A7C15, 31);
            reference = reference[8..];
        }

        var rest = 0UL;
        for (var i = 0; i < reference.Length; i++)
        {
            rest |= (ulong)reference[i] << (8 * i);
        }

        hash = (hash ^ rest) * 0x9E3779B97F4A7C15;
        return (uint)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> 32);
    }

    private struct Entry
    {
        public uint Hash;
        public uint TextStart;
        public ushort TextLength;
        public short Kind;
        public int Ordinal;
        public long Line;
    }
}
