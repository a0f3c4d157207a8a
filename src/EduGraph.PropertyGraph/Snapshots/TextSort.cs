using System.Buffers.Binary;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Sorts things by texts, by code point.</summary>
internal static class TextSort
{
    /// <summary>Sorts items by the text that each has; items with equal texts end in ascending order.</summary>
    /// <remarks>By the first eight bytes as one number first, so that most comparisons touch no text.</remarks>
    public static void Sort(Span<int> items, Func<int, int> textOf, TextPool texts)
    {
        if (items.Length < 2)
        {
            return;
        }

        var keys = new ulong[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            keys[i] = PrefixOf(texts.Utf8(textOf(items[i])));
        }

        keys.AsSpan().Sort(items);
        for (var start = 0; start < items.Length;)
        {
            var end = start + 1;
            while (end < items.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                items[start..end].Sort((left, right) => Compare(left, right, textOf, texts));
            }

            start = end;
        }
    }

    private static int Compare(int left, int right, Func<int, int> textOf, TextPool texts)
    {
        var byText = texts.Utf8(textOf(left)).SequenceCompareTo(texts.Utf8(textOf(right)));
        return byText != 0 ? byText : left.CompareTo(right);
    }

    private static ulong PrefixOf(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        }

        ulong prefix = 0;
        for (var i = 0; i < text.Length; i++)
        {
            prefix |= (ulong)text[i] << (56 - (8 * i));
        }

        return prefix;
    }
}
