using System.Buffers.Binary;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The distinct lists of details (qualifiers) of claims, each as bytes: most claims share a few.</summary>
/// <remarks>A list is a row of entries of <see cref="EntrySize"/> bytes: name (text index), kind, bits. List 0 is empty.</remarks>
internal sealed class DetailPool(TextPool lists)
{
    public const int EntrySize = 13;

    /// <summary>Number of details in a list.</summary>
    public int CountOf(int list) => lists.Utf8(list).Length / EntrySize;

    /// <summary>A detail, by position.</summary>
    public (int NameText, RawValue Value) At(int list, int position) => Read(lists.Utf8(list)[(position * EntrySize)..]);

    /// <summary>Finds a detail by the text index of its name.</summary>
    public bool TryFind(int list, int nameText, out RawValue value)
    {
        for (var entries = lists.Utf8(list); entries.Length > 0; entries = entries[EntrySize..])
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(entries) == nameText)
            {
                value = Read(entries).Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public static void Write(Span<byte> entry, int nameText, RawValue value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(entry, nameText);
        entry[4] = (byte)value.Kind;
        BinaryPrimitives.WriteInt64LittleEndian(entry[5..], value.Bits);
    }

    private static (int NameText, RawValue Value) Read(ReadOnlySpan<byte> entry) => (
        BinaryPrimitives.ReadInt32LittleEndian(entry),
        new RawValue((ValueKind)entry[4], BinaryPrimitives.ReadInt64LittleEndian(entry[5..])));
}
