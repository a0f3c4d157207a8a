using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Names;

/// <summary>Vietnamese names in Chinese characters: 阮文雄 is Nguyễn Văn Hùng, syllable by syllable.</summary>
internal static class SinoVietnamese
{
    private const int NameLengthMin = 2;

    private static readonly Lazy<Dictionary<string, HashSet<char>>> CharactersOf = new(Read);

    /// <summary>Surnames of most Vietnamese, without marks.</summary>
    private static readonly HashSet<string> Surnames =
    [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly", "dinh", "dao",
        "doan", "lam", "trinh", "truong", "mai", "luong", "cao", "thai", "to", "tang", "ha", "luu", "vuong", "quach", "ta", "chu", "dam", "kieu",
    ];

    /// <summary>Whether a name without marks begins with a Vietnamese surname and goes on in Vietnamese syllables, three in all or more.</summary>
    public static bool IsName(IReadOnlyList<string> words) =>
        words.Count > NameLengthMin && Surnames.Contains(words[0]) && words.Skip(1).All(CharactersOf.Value.ContainsKey);

    /// <summary>Characters that a surname can be written in.</summary>
    public static IEnumerable<char> SurnameCharacters(string surname) =>
        Surnames.Contains(surname) ? CharactersOf.Value.GetValueOrDefault(surname, []) : [];

    /// <summary>Whether each character can be read as the word at its place.</summary>
    public static bool AreSame(string characters, IReadOnlyList<string> words)
    {
        if (characters.Length < NameLengthMin || characters.Length != words.Count || !Surnames.Contains(words[0]))
        {
            return false;
        }

        for (int position = 0; position < characters.Length; position++)
        {
            if (!CharactersOf.Value.TryGetValue(words[position], out HashSet<char>? readings) || !readings.Contains(characters[position]))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, HashSet<char>> Read()
    {
        Dictionary<string, HashSet<char>> characters = new(StringComparer.Ordinal);
        foreach (string line in LexiconFile.Lines("SinoVietnamese.txt"))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!characters.TryGetValue(parts[0], out HashSet<char>? found))
            {
                characters[parts[0]] = found = [];
            }

            found.UnionWith(parts[1..].Select(character => character[0]));
        }

        return characters;
    }
}
