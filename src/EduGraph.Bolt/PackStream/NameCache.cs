using System.Text;

namespace EduGraph.Bolt.PackStream;

/// <summary>Keys, labels and types that come with every record, so that each is decoded once.</summary>
/// <remarks>
/// A table of fixed size where a newcomer takes the place of an old name with the same slot, so that names made up by a query
/// cannot fill the memory. Not safe to use from two threads.
/// </remarks>
internal sealed class NameCache
{
    internal const int SlotCount = 512;
    internal const int NameBytesMax = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly (byte[] Bytes, string Name)[] _slots = new (byte[], string)[SlotCount];

    /// <summary>The text of the bytes; null when they are not UTF-8.</summary>
    internal string? Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > NameBytesMax) return Decode(bytes);
        ref (byte[] Bytes, string Name) slot = ref _slots[Hash(bytes) % SlotCount];
        if (slot.Name is not null && bytes.SequenceEqual(slot.Bytes)) return slot.Name;
        string? name = Decode(bytes);
        if (name is not null) slot = (bytes.ToArray(), name);
        return name;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a, 32 bits
        uint hash = 2_166_136_261;
        foreach (byte value in bytes) hash = (hash ^ value) * 16_777_619;
        return hash;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
