using System.Text;

namespace EduGraph.Ingestion.Reading;

/// <summary>
/// A place in a text that is told as it is read: line and column, both from 1, the column in characters (Unicode code points).
/// </summary>
internal struct TextPlace(long line, long column)
{
    /// <summary>Line, from 1.</summary>
    public long Line { get; private set; } = line;

    /// <summary>Column, from 1.</summary>
    public long Column { get; private set; } = column;

    /// <summary>Goes on over bytes of UTF-8; a character may be cut at either end.</summary>
    public void Advance(ReadOnlySpan<byte> bytes)
    {
        var lastBreak = bytes.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            Line += bytes[..(lastBreak + 1)].Count((byte)'\n');
            Column = 1;
            bytes = bytes[(lastBreak + 1)..];
        }

        if (Ascii.IsValid(bytes))
        {
            Column += bytes.Length;
            return;
        }

        // Every byte but a continuation byte (10xxxxxx) starts a character.
        var characterCount = 0;
        foreach (var value in bytes)
        {
            characterCount += (value & 0xC0) != 0x80 ? 1 : 0;
        }

        Column += characterCount;
    }
}
