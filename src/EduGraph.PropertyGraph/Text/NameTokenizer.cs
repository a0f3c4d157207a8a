using System.Globalization;

namespace EduGraph.PropertyGraph.Text;

/// <summary>Cuts a name into the tokens by which a forgiving search finds it.</summary>
/// <remarks>
/// <para>
/// Scripts with spaces give words; an apostrophe or a full stop inside a word is dropped ("Xi'an" is <c>xian</c>, "P.R."
/// is <c>pr</c>). Scripts without spaces between words (Chinese, Japanese kana, Thai, Lao, Khmer, Burmese) give
/// overlapping pairs of clusters, where a cluster is a base character with the marks that belong to it: 广西大学 gives
/// <c>广西 西大 大学</c>. Everything else separates.
/// </para>
/// <para>
/// Index tokens hold in addition the last cluster of a run, so that every character of a name begins some token and a
/// search for a single character is a search by prefix.
/// </para>
/// </remarks>
public static class NameTokenizer
{
    /// <summary>Tokens of a stored name, in order, repeated ones kept. Input need not be folded.</summary>
    public static IReadOnlyList<string> IndexTokens(string name) => Tokens(name, withLastCluster: true);

    /// <summary>Tokens of what someone looks for; every one should be found in the name, the last as a prefix.</summary>
    public static IReadOnlyList<string> QueryTokens(string text) => Tokens(text, withLastCluster: false);

    /// <summary>Whether words of this character's script are written without spaces between them.</summary>
    public static bool IsUnspaced(char character) =>
        character is >= '\u0E00' and <= '\u0EFF' // Thai, Lao
            or >= '\u1000' and <= '\u109F' or >= '\uA9E0' and <= '\uA9FF' or >= '\uAA60' and <= '\uAA7F' // Burmese
            or >= '\u1780' and <= '\u17FF' // Khmer
            or >= '\u3040' and <= '\u30FF' // kana
            or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' // Han, basic plane
            || char.IsSurrogate(character); // Han of the further planes comes as surrogate pairs

    private static List<string> Tokens(string name, bool withLastCluster)
    {
        string folded = TextFolder.Fold(name);
        List<string> tokens = [];
        int position = 0;
        while (position < folded.Length)
        {
            if (IsUnspaced(folded[position]) && IsWordCharacter(folded, position))
            {
                position = AddPairs(folded, position, withLastCluster, tokens);
            }
            else if (char.IsLetterOrDigit(folded[position]))
            {
                position = AddWord(folded, position, tokens);
            }
            else
            {
                position++;
            }
        }

        return tokens;
    }

    private static int AddWord(string folded, int start, List<string> tokens)
    {
        Span<char> word = folded.Length - start <= 128 ? stackalloc char[folded.Length - start] : new char[folded.Length - start];
        int length = 0;
        int position = start;
        for (; position < folded.Length; position++)
        {
            char character = folded[position];
            if (IsUnspaced(character))
            {
                break;
            }

            if (char.IsLetterOrDigit(character) || IsMark(character))
            {
                word[length++] = character;
            }
            else if (!(character is '\'' or '.' && position + 1 < folded.Length && char.IsLetter(folded[position + 1])))
            {
                break;
            }
        }

        tokens.Add(word[..length].ToString());
        return position;
    }

    private static int AddPairs(string folded, int start, bool withLastCluster, List<string> tokens)
    {
        int previous = -1;
        int current = start;
        while (true)
        {
            int end = ClusterEnd(folded, current);
            if (previous >= 0)
            {
                tokens.Add(folded[previous..end]);
            }

            bool isLast = end >= folded.Length || !IsUnspaced(folded[end]) || !IsWordCharacter(folded, end);
            if (isLast)
            {
                if (previous < 0 || withLastCluster)
                {
                    tokens.Add(folded[current..end]);
                }

                return end;
            }

            previous = current;
            current = end;
        }
    }

    private static int ClusterEnd(string folded, int start)
    {
        int end = start + (char.IsSurrogatePair(folded, start) ? 2 : 1);
        while (end < folded.Length)
        {
            // A consonant below another one (Burmese U+1039, Khmer U+17D2) belongs to the cluster above it.
            bool isStacked = folded[end - 1] is '\u1039' or '\u17D2' && IsUnspaced(folded[end]);
            if (!isStacked && !IsMark(folded[end]))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsWordCharacter(string folded, int position) =>
        char.IsLetterOrDigit(folded, position) || IsMark(folded[position]) || folded[position] == '\u3007';

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
