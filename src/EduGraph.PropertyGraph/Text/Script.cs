using System.Text;

namespace EduGraph.PropertyGraph.Text;

/// <summary>Scripts of texts, by ISO 15924 code.</summary>
/// <remarks>
/// The script of most letters wins. Chinese characters are <c>Hant</c> where at least as many have a simplified form as are one, else
/// <c>Hans</c>, and <c>Hani</c> where none tells; with kana beside them they are <c>Jpan</c>.
/// </remarks>
public static class Script
{
    /// <summary>The codes that are told apart; the first stands for a text without letters.</summary>
    public static readonly IReadOnlyList<string> Codes =
        ["Zyyy", "Latn", "Hans", "Hant", "Hani", "Jpan", "Kore", "Thai", "Laoo", "Khmr", "Mymr", "Cyrl", "Grek", "Arab", "Deva", "Taml", "Hebr"];

    private const int Latin = 1;
    private const int Simplified = 2;
    private const int Traditional = 3;
    private const int Han = 4;
    private const int Japanese = 5;

    /// <summary>Position of a code in <see cref="Codes"/>, or -1.</summary>
    public static int IndexOf(string code)
    {
        for (var i = 0; i < Codes.Count; i++)
        {
            if (Codes[i] == code)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Position in <see cref="Codes"/> of the script of a text, given as UTF-8.</summary>
    public static int Detect(ReadOnlySpan<byte> utf8)
    {
        Span<int> counts = stackalloc int[Codes.Count];
        if (Ascii.IsValid(utf8))
        {
            foreach (var character in utf8)
            {
                if (char.IsAsciiLetter((char)character))
                {
                    return Latin;
                }
            }

            return 0;
        }

        while (utf8.Length > 0)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var byteCount);
            utf8 = utf8[byteCount..];
            counts[ScriptOf(rune.Value)]++;
        }

        return Winner(counts);
    }

    private static int Winner(Span<int> counts)
    {
        var han = counts[Simplified] + counts[Traditional] + counts[Han];
        if (han + counts[Japanese] > 0 && han + counts[Japanese] >= Greatest(counts[(Japanese + 1)..]) && han + counts[Japanese] >= counts[Latin])
        {
            return counts[Japanese] > 0 ? Japanese
                : counts[Traditional] > 0 && counts[Traditional] >= counts[Simplified] ? Traditional
                : counts[Simplified] > 0 ? Simplified
                : Han;
        }

        var winner = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (i is not (Simplified or Traditional or Han or Japanese) && counts[i] > (winner == 0 ? 0 : counts[winner]))
            {
                winner = i;
            }
        }

        return winner;
    }

    private static int Greatest(ReadOnlySpan<int> counts)
    {
        var greatest = 0;
        foreach (var count in counts)
        {
            greatest = Math.Max(greatest, count);
        }

        return greatest;
    }

    // Blocks of the Unicode Standard 15.0.
    private static int ScriptOf(int codePoint) => codePoint switch
    {
        < 0x41 => 0,
        <= 0x5A or (>= 0x61 and <= 0x7A) or (>= 0xC0 and <= 0x24F and not (0xD7 or 0xF7)) or (>= 0x1E00 and <= 0x1EFF) => Latin,
        >= 0x370 and <= 0x3FF or (>= 0x1F00 and <= 0x1FFF) => 12,
        >= 0x400 and <= 0x52F => 11,
        >= 0x590 and <= 0x5FF => 16,
        >= 0x600 and <= 0x6FF or (>= 0x750 and <= 0x77F) => 13,
        >= 0x900 and <= 0x97F => 14,
        >= 0xB80 and <= 0xBFF => 15,
        >= 0xE00 and <= 0xE7F => 7,
        >= 0xE80 and <= 0xEFF => 8,
        >= 0x1000 and <= 0x109F or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F) => 10,
        >= 0x1780 and <= 0x17FF or (>= 0x19E0 and <= 0x19FF) => 9,
        >= 0x3040 and <= 0x30FF => Japanese,
        >= 0x1100 and <= 0x11FF or (>= 0xAC00 and <= 0xD7AF) => 6,
        >= 0x4E00 and <= 0x9FFF => SimplifiedForms.IsTraditional((char)codePoint) ? Traditional
            : SimplifiedForms.IsSimplified((char)codePoint) ? Simplified
            : Han,
        >= 0x3400 and <= 0x4DBF or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3134F) => Han,
        _ => 0,
    };
}
