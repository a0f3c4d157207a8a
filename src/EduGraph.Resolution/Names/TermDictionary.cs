using System.Text;
using EduGraph.PropertyGraph.Text;
using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Names;

/// <summary>Phrases of names in ten languages and what they mean: countries, places, known bodies, words of institutions and posts.</summary>
/// <remarks>
/// A key is the folded phrase, its words joined by single spaces; in scripts without spaces, all characters in a row. A
/// meaning is one or more readings, each a list of terms such as <c>t:university</c>, <c>p:guangxi</c>, <c>c:CN</c>,
/// <c>k:ntu</c> (the letter is the class, see <c>NameTerms.txt</c>).
/// </remarks>
internal sealed class TermDictionary
{
    private static readonly string[] KnownNameFiles = ["KnownNames.txt", "KnownOffices.txt", "KnownChinese.txt", "KnownAsean.txt", "KnownProgrammes.txt"];

    private readonly Dictionary<string, TermEntry> _entries = new(StringComparer.Ordinal);

    private TermDictionary()
    {
    }

    /// <summary>For names of bodies, places, events, programmes, topics.</summary>
    public static TermDictionary Names { get; } = Build(withTitles: false, withKnownNames: true);

    /// <summary>As <see cref="Names"/>, without the known bodies: what their names mean word by word.</summary>
    public static TermDictionary Words { get; } = Build(withTitles: false, withKnownNames: false);

    /// <summary>For titles of posts, where "president" is a post.</summary>
    public static TermDictionary Titles { get; } = Build(withTitles: true, withKnownNames: true);

    /// <summary>Countries of the places that are terms: <c>p:guangxi</c> -> <c>CN</c>, <c>k:ntu</c> -> <c>SG</c>.</summary>
    public Dictionary<string, string> CountryOfTerm { get; } = new(StringComparer.Ordinal);

    private readonly HashSet<string> _chineseProvinces = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _provinces = new(StringComparer.Ordinal);

    /// <summary>The province of China that a term is, or that lies around the town that it is; null for other terms.</summary>
    public string? ChineseProvinceOf(string term) => _chineseProvinces.Contains(term) ? term : _provinces.GetValueOrDefault(term);

    /// <summary>Words of the longest phrase.</summary>
    public int WordCountMax { get; private set; }

    /// <summary>Characters of the longest phrase in a script without spaces.</summary>
    public int UnspacedLengthMax { get; private set; }

    /// <summary>The meaning of a phrase, or null.</summary>
    public TermEntry? Find(string phrase) => _entries.GetValueOrDefault(phrase);

    /// <summary>The key of a phrase; empty for one without letters and digits.</summary>
    public static string KeyOf(string phrase)
    {
        StringBuilder key = new();
        bool isSpaceDue = false;
        string folded = TextFolder.Fold(phrase);
        for (int position = 0; position < folded.Length; position++)
        {
            char character = folded[position];
            if (character == '\'' && IsPossessive(folded, position))
            {
                position++;
                continue;
            }

            bool isUnspaced = NameTokenizer.IsUnspaced(character);
            if (char.IsLetterOrDigit(character) || (isUnspaced && !char.IsPunctuation(character) && !char.IsSymbol(character)) || character == '&')
            {
                if (isSpaceDue && key.Length > 0 && !(isUnspaced && NameTokenizer.IsUnspaced(key[^1])))
                {
                    key.Append(' ');
                }

                key.Append(character);
                isSpaceDue = false;
            }
            else if (character is not ('\'' or '.') || isUnspaced)
            {
                isSpaceDue = true;
            }
        }

        return key.ToString();
    }

    private static bool IsPossessive(string folded, int apostrophe) =>
        apostrophe + 1 < folded.Length && folded[apostrophe + 1] == 's'
            && (apostrophe + 2 == folded.Length || !char.IsLetterOrDigit(folded[apostrophe + 2]));

    /// <summary>Whether a Latin phrase is written with marks that folding takes away; it stands only for texts that have some.</summary>
    public static bool HasLatinDiacritics(string phrase)
    {
        string lower = phrase.ToLowerInvariant();
        string folded = TextFolder.Fold(phrase);
        return lower.Length > 0 && !NameTokenizer.IsUnspaced(folded.Length > 0 ? folded[0] : 'a')
            && lower.Any(character => character > 0x7F && char.IsLetter(character) && !NameTokenizer.IsUnspaced(character));
    }

    private static TermDictionary Build(bool withTitles, bool withKnownNames)
    {
        TermDictionary dictionary = new();
        if (withTitles)
        {
            dictionary.AddTerms("TitleTerms.txt");
        }

        if (withKnownNames)
        {
            dictionary.AddKnownNames();
        }

        dictionary.AddPlaces();
        dictionary.AddChineseCities();
        dictionary.AddCountries();
        dictionary.AddTerms("NameTerms.txt");
        return dictionary;
    }

    private void AddKnownNames()
    {
        foreach ((string term, string? country, string[] names) in KnownNames())
        {
            AddAll(names, [[term]], country);
        }
    }

    /// <summary>The known bodies: term, country where they have one, names.</summary>
    public static IEnumerable<(string Term, string? Country, string[] Names)> KnownNames()
    {
        foreach (string line in KnownNameFiles.SelectMany(LexiconFile.Lines))
        {
            string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
            string[] head = parts[0].Split(' ');
            yield return (head[0], head[1] == "-" ? null : head[1], parts[1..]);
        }
    }

    private void AddPlaces()
    {
        foreach (string line in LexiconFile.Lines("Places.txt"))
        {
            string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
            string[] head = parts[0].Split(' ');
            AddAll([head[0], .. parts[1..]], [[$"p:{head[0]}"]], head[1]);
            if (head is [_, "CN", "P"])
            {
                _chineseProvinces.Add($"p:{head[0]}");
            }
        }
    }

    private void AddChineseCities()
    {
        foreach (string line in LexiconFile.Lines("ChineseCities.txt"))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string city in parts[1..])
            {
                string pinyin = Pinyin.Readings(city)[0];
                string[][] readings = Find(KeyOf(city))?.Readings ?? Find(pinyin)?.Readings ?? [[$"p:{pinyin}"]];
                AddAll([city, pinyin], readings, "CN");
                if (parts[0] != "-")
                {
                    _provinces.TryAdd(readings[0][0], $"p:{parts[0]}");
                }
            }
        }
    }

    private void AddCountries()
    {
        foreach (string line in LexiconFile.Lines("Countries.txt"))
        {
            string[] parts = line.Split('\t');
            AddAll([.. parts[1].Split('|').SelectMany(WithoutBrackets).Where(IsTelling)], [[$"c:{parts[0]}"]], null);
        }
    }

    /// <summary>Two letters are more often a word than a country; two Chinese characters are not.</summary>
    private static bool IsTelling(string country) => country.Length > 2 || (country.Length == 2 && NameTokenizer.IsUnspaced(country[0]));

    private static IEnumerable<string> WithoutBrackets(string name)
    {
        int bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? [name] : [name, name[..bracket]];
    }

    private void AddTerms(string file)
    {
        foreach (string line in LexiconFile.Lines(file))
        {
            int equals = line.LastIndexOf('=');
            string[][] readings = [.. line[(equals + 1)..].Split('/').Select(reading => reading.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
            AddAll(line[..equals].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), readings, null);
        }
    }

    private void AddAll(string[] phrases, string[][] readings, string? country)
    {
        if (country is not null)
        {
            CountryOfTerm[readings[0][0]] = country;
        }

        foreach (string phrase in phrases)
        {
            Add(phrase, readings);
        }
    }

    private void Add(string phrase, string[][] readings)
    {
        string key = KeyOf(phrase);
        if (key.Length == 0)
        {
            return;
        }

        // Letters alone are taken for a name only as they are written: "UP" is a university, "up" is not.
        bool isAcronym = readings[0][0].StartsWith("k:", StringComparison.Ordinal)
            && phrase.Length <= 6 && phrase.All(char.IsLetter) && phrase.Count(char.IsUpper) >= 2;
        TermEntry entry = new(readings, HasLatinDiacritics(phrase), isAcronym ? phrase : null);
        if (!_entries.TryAdd(key, entry) && _entries[key].NeedsDiacritics && !entry.NeedsDiacritics)
        {
            _entries[key] = entry;
        }

        int words = key.Count(character => character == ' ') + 1;
        WordCountMax = Math.Max(WordCountMax, words);
        if (NameTokenizer.IsUnspaced(key[0]))
        {
            UnspacedLengthMax = Math.Max(UnspacedLengthMax, key.Length);
        }
    }
}
