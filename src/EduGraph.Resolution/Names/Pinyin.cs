using System.Collections.Frozen;
using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Names;

/// <summary>Readings of Chinese characters in toneless pinyin, and pinyin words cut into syllables.</summary>
internal static class Pinyin
{
    private const int SyllableLengthMax = 6;

    private static readonly FrozenDictionary<char, string> Customary;
    private static readonly FrozenDictionary<char, string[]> Others;
    private static readonly FrozenSet<string> Syllables;
    private static readonly FrozenSet<string> Surnames;

    static Pinyin()
    {
        Dictionary<char, string> customary = [];
        Dictionary<char, List<string>> others = [];
        HashSet<string> syllables = [];
        foreach (string line in LexiconFile.Lines("Pinyin.txt"))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string syllable = line[..space];
            syllables.Add(syllable);
            string[] characters = line[(space + 1)..].Split('|');
            foreach (char character in characters[0])
            {
                customary[character] = syllable;
            }

            foreach (char character in characters.Length > 1 ? characters[1] : string.Empty)
            {
                if (!others.TryGetValue(character, out List<string>? readings))
                {
                    others[character] = readings = [];
                }

                readings.Add(syllable);
            }
        }

        // The vowel of 吕 and 女 is written v, u or yu where there are no two dots.
        syllables.UnionWith(["lyu", "nyu", "lue", "nue"]);
        Customary = customary.ToFrozenDictionary();
        Others = others.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        Syllables = syllables.ToFrozenSet();
        HashSet<string> surnames = [];
        foreach (string line in LexiconFile.Lines("Surnames.txt"))
        {
            surnames.UnionWith(line.Contains(' ', StringComparison.Ordinal) ? line.Split(' ') : line.Select(character => character.ToString()));
        }

        Surnames = surnames.ToFrozenSet();
        SurnameReadings = surnames.SelectMany(surname => Readings(surname)).ToFrozenSet();
    }

    /// <summary>Pinyin of all Chinese surnames, those of two characters in one word.</summary>
    public static FrozenSet<string> SurnameReadings { get; }

    /// <summary>Whether the simplified character or pair of characters is a surname.</summary>
    public static bool IsSurname(string characters) => Surnames.Contains(characters);

    /// <summary>The customary reading of a simplified character, or null for one that has none.</summary>
    public static string? Of(char character) => Customary.GetValueOrDefault(character);

    /// <summary>All readings of a word, the customary one first; at most eight; empty where a character has none.</summary>
    public static IReadOnlyList<string> Readings(string characters)
    {
        List<string> readings = [string.Empty];
        foreach (char character in characters)
        {
            if (Of(character) is not { } customary)
            {
                return [];
            }

            string[] all = [customary, .. Others.GetValueOrDefault(character, [])];
            IEnumerable<string> spelt = all.SelectMany(
                reading => reading is "lv" or "nv" ? new[] { reading, $"{reading[0]}u", $"{reading[0]}yu" } : [reading]);
            readings = [.. spelt.SelectMany(syllable => readings.Select(before => before + syllable)).Take(8)];
        }

        return readings;
    }

    /// <summary>Whether a folded word is nothing but pinyin syllables ("guangxi", "xiuping").</summary>
    public static bool IsPinyin(string word) => CountSyllables(word) > 0;

    /// <summary>The least number of syllables that make up a word, or 0 where they cannot.</summary>
    public static int CountSyllables(string word)
    {
        if (word.Length is 0 or > 40 || !char.IsAsciiLetterLower(word[0]))
        {
            return 0;
        }

        int[] counts = new int[word.Length + 1];
        for (int end = 1; end <= word.Length; end++)
        {
            for (int start = Math.Max(0, end - SyllableLengthMax); start < end; start++)
            {
                bool isReached = start == 0 || counts[start] > 0;
                if (isReached && (counts[end] == 0 || counts[start] + 1 < counts[end]) && Syllables.Contains(word[start..end]))
                {
                    counts[end] = counts[start] + 1;
                }
            }
        }

        return counts[word.Length];
    }
}
