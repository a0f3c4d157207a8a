using System.Text;

namespace EduGraph.Resolution.Names;

/// <summary>Compares a foreign name in Chinese, Thai, Lao, Khmer or Burmese characters with its Latin spelling by the consonants that both have.</summary>
/// <remarks>
/// Consonants that Chinese does not tell apart, or renders one by the other, are one class; vowels are dropped. Rough: it
/// only supports a match for which something else speaks.
/// </remarks>
internal static class SoundSkeleton
{
    private const int KeyLength = 2;

    // The consonants of Lao stand in its block as those of Thai do in theirs.
    private const char FirstLao = '\u0E81';
    private const char LastLao = '\u0EAE';
    private const int LaoAfterThai = 0x80;

    /// <summary>Likeness of two skeletons in [0, 1]: twice the longest common subsequence by the sum of lengths.</summary>
    public static double Likeness(string pinyin, string latin)
    {
        string one = Of(pinyin);
        string other = Of(latin);
        if (one.Length < 2 || other.Length < 2)
        {
            return 0;
        }

        int[,] lengths = new int[one.Length + 1, other.Length + 1];
        for (int row = 1; row <= one.Length; row++)
        {
            for (int column = 1; column <= other.Length; column++)
            {
                lengths[row, column] = one[row - 1] == other[column - 1]
                    ? lengths[row - 1, column - 1] + 1
                    : Math.Max(lengths[row - 1, column], lengths[row, column - 1]);
            }
        }

        return 2.0 * lengths[one.Length, other.Length] / (one.Length + other.Length);
    }

    /// <summary>Consonants of a word that are compared.</summary>
    public static int Length(string word) => Of(word).Length;

    /// <summary>The first consonants of a word, at most two, as a key under which words that sound alike meet.</summary>
    public static string Start(string word) => Of(word) is { Length: > KeyLength } skeleton ? skeleton[..KeyLength] : Of(word);

    /// <summary>
    /// Whether a Chinese name in pinyin and its spelling in Thai have the same consonants, syllable by syllable: "Li Keqiang" and
    /// "หลี่ เค่อเฉียง".
    /// </summary>
    public static bool AreAlike(IReadOnlyList<string> words, IReadOnlyList<string> otherWords)
    {
        string one = OfSyllables(string.Concat(words));
        return one.Length >= 2 && one == OfSyllables(string.Concat(otherWords));
    }

    private static string OfSyllables(string word)
    {
        StringBuilder skeleton = new();
        for (int position = 0; position < word.Length; position++)
        {
            char letter = word[position];
            char next = position + 1 < word.Length ? word[position + 1] : '\0';
            char mapped = letter switch
            {
                // Silent before a sonorant, and a letter with the mark of silence above it.
                'ห' when next is 'ล' or 'ร' or 'น' or 'ม' or 'ง' or 'ว' or 'ย' or 'ญ' => '\0',
                _ when next == '\u0E4C' => '\0',
                'h' when position > 0 && word[position - 1] is 'z' or 'c' or 's' => '\0',
                'g' when position > 0 && word[position - 1] == 'n' => '\0',
                'c' or 'q' => 's',
                'r' => 'l',
                'w' or 'ว' or 'y' or 'ย' => '\0',
                _ => MapLetter(letter),
            };
            if (mapped != '\0')
            {
                skeleton.Append(mapped);
            }
        }

        return skeleton.ToString();
    }

    private static string Of(string word)
    {
        StringBuilder skeleton = new();
        for (int position = 0; position < word.Length; position++)
        {
            char mapped = IsPartOfSound(word, position) ? '\0' : MapLetter(word[position]);
            if (mapped != '\0' && (skeleton.Length == 0 || skeleton[^1] != mapped))
            {
                skeleton.Append(mapped);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>Whether a letter only shapes the one before it: the g of "tong", the w of "zaw".</summary>
    private static bool IsPartOfSound(string word, int position)
    {
        char next = position + 1 < word.Length ? word[position + 1] : '\0';
        return position > 0 && word[position] switch
        {
            'g' => word[position - 1] == 'n' && !IsVowel(next),
            'w' => IsVowel(word[position - 1]) && !IsVowel(next),
            _ => false,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char MapLetter(char letter) => letter switch
    {
        'b' or 'p' or 'f' => 'p',
        'd' or 't' => 't',
        'g' or 'k' or 'c' or 'q' or 'h' => 'k',
        'j' or 'z' or 's' or 'x' => 's',
        'l' or 'r' => 'l',
        'm' => 'm',
        'n' => 'n',
        'w' or 'v' or 'ว' => 'w',
        'ก' or 'ข' or 'ค' or 'ฆ' or 'ห' or 'ฮ' => 'k',
        'จ' or 'ฉ' or 'ช' or 'ซ' or 'ฌ' or 'ศ' or 'ษ' or 'ส' => 's',
        'ด' or 'ต' or 'ฏ' or 'ฎ' or 'ฐ' or 'ฑ' or 'ถ' or 'ท' or 'ธ' => 't',
        'น' or 'ณ' or 'ญ' or 'ง' => 'n',
        'บ' or 'ป' or 'ผ' or 'ฝ' or 'พ' or 'ฟ' or 'ภ' => 'p',
        'ม' => 'm',
        'ร' or 'ล' or 'ฬ' => 'l',
        >= FirstLao and <= LastLao => MapLetter((char)(letter - LaoAfterThai)),
        >= 'ក' and <= 'ឃ' or 'ហ' => 'k',
        'ង' or 'ញ' or 'ណ' or 'ន' => 'n',
        >= 'ច' and <= 'ឈ' or 'ស' => 's',
        >= 'ដ' and <= 'ឍ' or >= 'ត' and <= 'ធ' => 't',
        >= 'ប' and <= 'ភ' => 'p',
        'ម' => 'm',
        'រ' or 'ល' or 'ឡ' => 'l',
        'វ' => 'w',
        >= 'က' and <= 'ဃ' or 'ဟ' => 'k',
        'င' or 'ည' or 'ဉ' or 'ဏ' or 'န' => 'n',
        >= 'စ' and <= 'ဈ' => 's',
        >= 'ဋ' and <= 'ဎ' or >= 'တ' and <= 'ဓ' or 'သ' => 't',
        >= 'ပ' and <= 'ဘ' => 'p',
        'မ' => 'm',
        'လ' or 'ဠ' => 'l',
        'ဝ' => 'w',
        _ => '\0',
    };
}
