using System.Globalization;
using EduGraph.PropertyGraph.Text;

namespace EduGraph.Resolution.Names;

/// <summary>Cuts a text into the words by which institutions are compared.</summary>
/// <remarks>
/// Words that carry nothing are dropped, apostrophes and full stops inside words too. A character of a script without
/// spaces is a word of its own. Digits are cut off letters before them ("2Institute" is two words).
/// </remarks>
internal static class WordReader
{
    /// <summary>Words in order; empty for a text without letters and digits.</summary>
    public static List<Word> Read(string text)
    {
        string folded = TextFolder.Fold(text);
        List<Word> words = new((folded.Length / 6) + 1);
        int segment = 0;
        char separator = ' ';
        bool isSegmentEmpty = true;
        bool isJoined = false;
        int position = 0;
        while (position < folded.Length)
        {
            char character = folded[position];
            if (char.IsLetterOrDigit(character) || NameTokenizer.IsUnspaced(character))
            {
                int end = WordEnd(folded, position);
                string form = Form(folded, position, end);
                if (form.Length > 0 && form != WordForms.Joining)
                {
                    words.Add(new Word(form, segment, separator, isJoined && !isSegmentEmpty));
                    isSegmentEmpty = false;
                    separator = ' ';
                    isJoined = false;
                }

                isJoined |= form == WordForms.Joining;

                position = end;
                continue;
            }

            if (IsSeparator(folded, position))
            {
                if (!isSegmentEmpty)
                {
                    segment++;
                    isSegmentEmpty = true;
                }

                separator = character;
            }

            isJoined |= character == '&';
            position++;
        }

        return words;
    }

    private static bool IsSeparator(string folded, int position) =>
        folded[position] is ',' or ';' or '(' or ')' or '[' or ']' or '|' or '/' or ':' or '"'
            || (folded[position] == '-' && position > 0 && folded[position - 1] == ' ')
            || (folded[position] == ' ' && position > 0 && IsPhraseSpaced(folded[position - 1]));

    /// <summary>Thai, Lao, Khmer and Burmese put a space between phrases, not between words.</summary>
    private static bool IsPhraseSpaced(char character) =>
        character is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static string Form(string folded, int start, int end)
    {
        string word = folded[start..end];
        if (word.AsSpan().IndexOfAny('\'', '.') >= 0)
        {
            word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            word = word.Replace("'", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        }

        return WordForms.Of(word);
    }

    private static int WordEnd(string folded, int start)
    {
        if (NameTokenizer.IsUnspaced(folded[start]))
        {
            return char.IsSurrogatePair(folded, start) ? start + 2 : start + 1;
        }

        bool startsWithDigit = char.IsAsciiDigit(folded[start]);
        int end = start + 1;
        while (end < folded.Length && IsInside(folded, end))
        {
            if (startsWithDigit && !char.IsAsciiDigit(folded[end]) && !IsOrdinalEnding(folded, end))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsInside(string folded, int position)
    {
        char character = folded[position];
        if (NameTokenizer.IsUnspaced(character))
        {
            return false;
        }

        return char.IsLetterOrDigit(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || (character is '\'' or '.' && position + 1 < folded.Length && char.IsLetter(folded[position + 1]));
    }

    private static bool IsOrdinalEnding(string folded, int position)
    {
        int start = char.IsAsciiDigit(folded[position - 1]) ? position : position - 1;
        return start + 2 <= folded.Length
            && folded.AsSpan(start, 2) is "st" or "nd" or "rd" or "th"
            && (start + 2 == folded.Length || !char.IsLetterOrDigit(folded[start + 2]));
    }
}
