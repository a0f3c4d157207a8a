using System.Buffers;
using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Says where bytes stop being UTF-8, and what they look like instead.</summary>
internal static class InvalidUtf8
{
    /// <summary>The first byte that is no UTF-8, named with the encoding that it suggests.</summary>
    /// <param name="bytes">Bytes that are not UTF-8.</param>
    public static RecordFault Describe(ReadOnlySpan<byte> bytes)
    {
        var offset = IndexOf(bytes);
        var found = string.Join(
            ' ', bytes.Slice(offset, Math.Min(2, bytes.Length - offset)).ToArray().Select(value => value.ToString("X2")));
        return new RecordFault(
            DiagnosticCodes.InvalidEncoding,
            offset,
            $"Not UTF-8: found the bytes {found}{Guess(bytes[offset..])}.",
            found,
            "UTF-8");
    }

    /// <summary>
    /// Name of the encoding that a file's first bytes declare, if it is none of ours: UTF-16 or UTF-32 by byte order mark or by its
    /// zeros, archives and other formats by their marks.
    /// </summary>
    public static string? NameOfOther(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0, ..] => "UTF-32, little-endian",
        [0, 0, 0xFE, 0xFF, ..] => "UTF-32, big-endian",
        [0xFF, 0xFE, ..] => "UTF-16, little-endian",
        [0xFE, 0xFF, ..] => "UTF-16, big-endian",
        [not 0, 0, not 0, 0, ..] => "UTF-16, little-endian, without a byte order mark",
        [0, not 0, 0, not 0, ..] => "UTF-16, big-endian, without a byte order mark",
        [0x1F, 0x8B, ..] => "gzip, which is opened where the file's name ends in .gz",
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => "a ZIP archive",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "Zstandard",
        [(byte)'B', (byte)'Z', (byte)'h', ..] => "bzip2",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', ..] => "XZ",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', ..] => "an SQLite database",
        _ => null,
    };

    private static int IndexOf(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length && Rune.DecodeFromUtf8(bytes[offset..], out _, out var byteCount) == OperationStatus.Done)
        {
            offset += byteCount;
        }

        return Math.Min(offset, Math.Max(0, bytes.Length - 1));
    }

    // A run of bytes above 7F that pairs up as GB 18030's does (lead 81-FE, trail 40-FE) is Chinese; a single one among ASCII is Western.
    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        var run = 0;
        while (run < bytes.Length && bytes[run] >= 0x80)
        {
            run++;
        }

        return run switch
        {
            0 => "",
            1 => " (as in Windows-1252)",
            _ when run % 2 == 0 && bytes[0] is >= 0x81 and <= 0xFE => " (as in GB 18030)",
            _ => "",
        };
    }
}
