using System.Globalization;
using System.Text;

namespace EduGraph.PropertyGraph.Text;

/// <summary>Folds a text to the form in which two writings of one name are equal.</summary>
/// <remarks>
/// <para>
/// Folded away: compatibility forms and width (as NFKC), case, diacritics of Latin, Greek and Cyrillic letters,
/// traditional against simplified Chinese characters, kinds of dashes, quotation marks and spaces, invisible characters.
/// Vowel signs and tone marks of Thai, Lao, Khmer and Burmese are kept: there they are part of the word. Characters beyond
/// the basic plane are kept as they are.
/// </para>
/// <para>Folding a folded text changes nothing. Time O(length); ASCII text takes a path of its own.</para>
/// </remarks>
public static class TextFolder
{
    private const string KanaWithVoicedForm = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string KanaWithHalfVoicedForm = "はひふへほハヒフヘホ";

    /// <summary>The folded text: lower case, one space between words, none at the ends.</summary>
    /// <param name="text">Any text; unpaired surrogates are replaced by U+FFFD.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        if (Ascii.IsValid(text))
        {
            foreach (char character in text)
            {
                Append(folded, char.ToLowerInvariant(character));
            }
        }
        else
        {
            AppendUnicode(folded, WellFormed(text));
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.ToString();
    }

    private static void AppendUnicode(StringBuilder folded, string text)
    {
        foreach (char original in text)
        {
            char character = Punctuation(original);
            if (character < 0x80)
            {
                Append(folded, char.ToLowerInvariant(character));
            }
            else if (FoldedForms.Of(character) is { } fold)
            {
                foreach (char part in fold)
                {
                    AppendFolded(folded, Punctuation(part));
                }
            }
            else
            {
                AppendFolded(folded, char.ToLowerInvariant(character));
            }
        }
    }

    private static void AppendFolded(StringBuilder folded, char character)
    {
        if (IsDiacritic(character) && (folded.Length == 0 || folded[^1] < 0x0530))
        {
            return;
        }

        if (Letters(character) is { } letters)
        {
            folded.Append(letters);
        }
        else if (!Composes(folded, character))
        {
            Append(folded, character < 0x2E80 ? character : SimplifiedForms.Of(character));
        }
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (char.IsWhiteSpace(character) || char.IsControl(character))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (!IsInvisible(character))
        {
            folded.Append(character == '`' ? '\'' : character);
        }
    }

    /// <summary>Joins a mark to the character before it, where Unicode has one code point for both or a fixed order.</summary>
    private static bool Composes(StringBuilder folded, char mark)
    {
        if (folded.Length == 0)
        {
            return false;
        }

        char before = folded[^1];
        char composed = mark switch
        {
            '\u3099' when KanaWithVoicedForm.Contains(before, StringComparison.Ordinal) => (char)(before + 1),
            '\u309A' when KanaWithHalfVoicedForm.Contains(before, StringComparison.Ordinal) => (char)(before + 2),
            _ => '\0',
        };
        if (composed != '\0')
        {
            folded[^1] = composed;
            return true;
        }

        if (mark == '\u1037' && before == '\u103A')
        {
            // Burmese dot below and asat are typed in either order; canonical order puts the dot first.
            folded[^1] = mark;
            folded.Append(before);
            return true;
        }

        return false;
    }

    /// <summary>Letters that Unicode does not decompose, in the spelling that is usual without them.</summary>
    private static string? Letters(char character) => character switch
    {
        'đ' or 'ð' => "d",
        'ø' => "o",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => null,
    };

    private static char Punctuation(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC' or '\u02BB' or '\u00B4' or '\u02B9' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' or '\u300A' or '\u300B' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uFE58' or '\u2E3A' => '-',
        '\u3001' => ',',
        '\u3002' => '.',
        '\u2022' or '\u2027' or '\u30FB' => '\u00B7',
        _ => character,
    };

    private static bool IsDiacritic(char character) =>
        character is >= '\u0300' and <= '\u036F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF';

    private static bool IsInvisible(char character) =>
        character == '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static string WellFormed(string text)
    {
        int surrogate = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        return surrogate < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
