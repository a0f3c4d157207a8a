using System.Buffers.Binary;
using System.Numerics;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A quick hash of short texts for tables inside one process; never stored.</summary>
/// <remarks>Multiply and rotate, eight bytes at a time, finished with the mixer of MurmurHash3 (Appleby, 2011, public domain).</remarks>
internal static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio

    /// <summary>The hash; its low bits are as good as its high ones.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Multiplier;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), 29) * Multiplier;
            bytes = bytes[sizeof(ulong)..];
        }

        ulong rest = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        hash = BitOperations.RotateLeft(hash ^ rest, 29) * Multiplier;
        return Finish(hash);
    }

    /// <summary>Mixes 64 bits into 32 good ones.</summary>
    public static uint Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        return (uint)(hash ^ (hash >> 29));
    }
}
