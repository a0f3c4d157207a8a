using System.Collections.Frozen;
using EduGraph.PropertyGraph.Text;
using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Names;

/// <summary>Titles, degrees and forms of address that stand before or after people's names.</summary>
internal static class Honorifics
{
    private static readonly FrozenSet<string> Words = Read(hasMarks: false);

    /// <summary>Those that are written with marks: "Ông Lê" has one, "Ong Ye Kung" is a name.</summary>
    private static readonly FrozenSet<string> Marked = Read(hasMarks: true);

    /// <summary>Longest first, for scripts without spaces, where a title is written on to the name.</summary>
    private static readonly string[] Unspaced =
        [.. Words.Where(word => NameTokenizer.IsUnspaced(word[0]))
            .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    private static readonly int WordCountMax = Words.Max(word => word.Count(character => character == ' ') + 1);

    /// <summary>The name without honorifics at its ends, folded, its words parted by single spaces.</summary>
    public static string Strip(string name)
    {
        string text = TextFolder.Fold(name.Replace(',', ' '));
        bool hasMarks = TermDictionary.HasLatinDiacritics(name);
        string before;
        do
        {
            before = text;
            text = StripEnd(StripStart(text, hasMarks));
        }
        while (text != before);
        return text;
    }

    private static string StripStart(string text, bool hasMarks)
    {
        foreach (string word in Unspaced)
        {
            if (text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.Ordinal))
            {
                return text[word.Length..].TrimStart();
            }
        }

        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(WordCountMax, words.Length - 1); count > 0; count--)
        {
            string phrase = string.Join(' ', words[..count]);
            if (Words.Contains(phrase) || (hasMarks && Marked.Contains(phrase)))
            {
                return string.Join(' ', words[count..]);
            }
        }

        return text;
    }

    private static string StripEnd(string text)
    {
        foreach (string word in Unspaced)
        {
            if (text.Length > word.Length + 1 && text.EndsWith(word, StringComparison.Ordinal))
            {
                return text[..^word.Length].TrimEnd();
            }
        }

        int space = text.LastIndexOf(' ');
        return space > 0 && text[(space + 1)..] is { } last && last.EndsWith('.') && Words.Contains(last) ? text[..space] : text;
    }

    private static FrozenSet<string> Read(bool hasMarks) =>
        LexiconFile.Lines("Honorifics.txt")
            .SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(word => TermDictionary.HasLatinDiacritics(word) == hasMarks)
            .Select(TextFolder.Fold)
            .ToFrozenSet(StringComparer.Ordinal);
}
