namespace EduGraph.Resolution.Names;

/// <summary>A person's name, read for comparison.</summary>
/// <remarks>
/// Honorifics are taken off, patronymic words (bin, binti, anak) too. A name of Chinese characters that begins with a
/// surname, or of pinyin words that has one at an end, has Chinese forms: <c>surname|given</c> in toneless pinyin without
/// spaces, one for each way in which it can be read (surname first or last, characters with several readings).
/// </remarks>
internal sealed class PersonName
{
    private const int HanNameLengthMax = 4;
    private const int FormCountMax = 8;

    private static readonly HashSet<string> Patronymics =
    [
        "bin", "binti", "bt", "bte", "b", "anak", "a/l", "a/p", "al", "ap", "ibn", "van", "von", "der", "de", "da", "do", "dos",
        "del", "la", "jr", "sr", "ii", "iii", "iv",
    ];

    /// <summary>Spellings of one name of Arabic origin, and what it is shortened to.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["abd"] = "abdul",
        ["mohd"] = "mohammad",
        ["muhd"] = "mohammad",
        ["md"] = "mohammad",
        ["muhammad"] = "mohammad",
        ["mohamed"] = "mohammad",
        ["mohammed"] = "mohammad",
        ["mohamad"] = "mohammad",
        ["muhammed"] = "mohammad",
        ["ahmed"] = "ahmad",
    };

    private PersonName(string written)
    {
        Written = written;
        Stripped = Honorifics.Strip(written);
        Characters = string.Empty;
        if (Stripped.Length > 0 && Stripped.Any(IsHan))
        {
            ReadHan();
        }
        else
        {
            ReadWords();
        }
    }

    /// <summary>The name as written.</summary>
    public string Written { get; }

    /// <summary>Folded and without honorifics.</summary>
    public string Stripped { get; }

    /// <summary>Simplified characters of a Chinese name, else empty.</summary>
    public string Characters { get; private set; }

    /// <summary>Chinese forms, <c>surname|given</c>; empty for other names.</summary>
    public IReadOnlyList<string> ChineseForms { get; private set; } = [];

    /// <summary>Words of the name that tell something, in order; single letters are not among them.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Single letters that stand for words.</summary>
    public IReadOnlyList<char> Initials { get; private set; } = [];

    /// <summary>Pinyin of a foreign name in Chinese characters, by parts; else empty.</summary>
    public IReadOnlyList<string> SoundParts { get; private set; } = [];

    /// <summary>Syllables of a Chinese name, surname and all; 0 for other names.</summary>
    public int SyllableCount { get; private set; }

    /// <summary>Reads a name.</summary>
    public static PersonName Read(string written) => new(written);

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    private void ReadHan()
    {
        string[] parts = Stripped.Split(['\u00B7', ' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        string characters = string.Concat(parts.Length == 1 ? Stripped.Where(IsHan) : string.Empty);
        int surname = characters.Length > 2 && Pinyin.IsSurname(characters[..2]) ? 2
            : characters.Length > 1 && Pinyin.IsSurname(characters[..1]) ? 1 : 0;
        if (surname > 0 && characters.Length <= HanNameLengthMax && characters.Length > surname)
        {
            Characters = characters;
            SyllableCount = characters.Length;
            IEnumerable<string> forms = Pinyin.Readings(characters[..surname])
                .SelectMany(first => Pinyin.Readings(characters[surname..]).Select(given => $"{first}|{given}"));
            ChineseForms = [.. forms.Take(FormCountMax)];
        }

        Words = parts;
        SoundParts = [.. parts.Select(part => Pinyin.Readings(part) is { Count: > 0 } readings ? readings[0] : part)];
    }

    private void ReadWords()
    {
        List<string> words = [];
        List<char> initials = [];
        foreach (string part in Stripped.Split([' ', '.', '-', '\u00B7', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = part.Replace("'", string.Empty, StringComparison.Ordinal);
            if (word.Length == 1 && char.IsAsciiLetter(word[0]))
            {
                initials.Add(word[0]);
            }
            else if (word.Length > 0 && !Patronymics.Contains(word))
            {
                words.Add(Spellings.GetValueOrDefault(word, word));
            }
        }

        Words = words;
        Initials = initials;
        if (words.Count is >= 2 and <= 4 && initials.Count == 0 && words.All(Pinyin.IsPinyin))
        {
            ReadPinyin(words);
        }
    }

    private void ReadPinyin(List<string> words)
    {
        List<string> forms = [];
        if (Pinyin.SurnameReadings.Contains(words[0]))
        {
            forms.Add($"{words[0]}|{string.Concat(words.Skip(1))}");
        }

        if (Pinyin.SurnameReadings.Contains(words[^1]))
        {
            forms.Add($"{words[^1]}|{string.Concat(words.SkipLast(1))}");
        }

        // A given name has one or two syllables: "Minh Hien Tran" is not Chinese.
        ChineseForms = [.. forms.Distinct().Where(form => Pinyin.CountSyllables(form[(form.IndexOf('|', StringComparison.Ordinal) + 1)..]) <= 2)];
        SyllableCount = ChineseForms.Count == 0 ? 0 : words.Sum(Pinyin.CountSyllables);
    }
}
