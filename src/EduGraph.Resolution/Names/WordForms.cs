using System.Collections.Frozen;
using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Names;

/// <summary>The form in which a word of an institution's name is compared: abbreviations written out, plurals and languages evened.</summary>
internal static class WordForms
{
    /// <summary>The form of words that only join what stands before and after ("of", "dan").</summary>
    public const string Joining = "+";

    private const int StemmedLengthMin = 5;
    private const int RespeltLengthMin = 7;

    private static readonly FrozenDictionary<string, string> Forms = Read();

    /// <summary>The compared form of a folded word; empty where the word carries nothing ("the"), <see cref="Joining"/> where it joins.</summary>
    public static string Of(string word) => Forms.TryGetValue(word, out string? form) ? form : Stem(word);

    /// <summary>Whether a compared form is a legal form or another word that ends names of companies and may be missing.</summary>
    public static bool IsCompanyEnding(string form) => form is "=company";

    /// <summary>Evens plurals, and British against American spelling (ae, oe, our, isation).</summary>
    private static string Stem(string word)
    {
        if (word.Length >= RespeltLengthMin)
        {
            word = word.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal)
                .Replace("isation", "ization", StringComparison.Ordinal).Replace("our", "or", StringComparison.Ordinal);
        }

        bool isPlural = word.Length >= StemmedLengthMin && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or 'a');
        return isPlural ? word[..^1] : word;
    }

    private static FrozenDictionary<string, string> Read()
    {
        Dictionary<string, string> forms = [];
        foreach (string line in LexiconFile.Lines("WordForms.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string form = line[..colon] == "-" ? string.Empty : Stem(line[..colon]);
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                forms[word] = form;
            }
        }

        return forms.ToFrozenDictionary();
    }
}
