using System.Collections.Frozen;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Lexicon;

/// <summary>Countries by their names in many languages.</summary>
internal static class Countries
{
    /// <summary>Longest name of a country, in words.</summary>
    public const int WordCountMax = 16;

    private static readonly FrozenDictionary<ulong, string> ByRun = Read();

    /// <summary>ISO 3166-1 alpha-2 of the country whose name has this run of words, or null.</summary>
    /// <param name="run"><see cref="WordHash.Continue"/> over all words of the name.</param>
    public static string? OfRun(ulong run) => ByRun.GetValueOrDefault(run);

    /// <summary>ISO 3166-1 alpha-2 of the country that the whole text names, or null.</summary>
    public static string? Of(string name)
    {
        ulong run = WordHash.RunStart;
        foreach (Word word in WordReader.Read(name))
        {
            run = WordHash.Continue(run, word.Form);
        }

        return OfRun(run);
    }

    private static FrozenDictionary<ulong, string> Read()
    {
        Dictionary<ulong, string> byRun = [];
        foreach (string line in LexiconFile.Lines("Countries.txt"))
        {
            string[] parts = line.Split('\t');
            foreach (string name in parts[1].Split('|'))
            {
                Add(byRun, parts[0], name);
                int bracket = name.IndexOf(" (", StringComparison.Ordinal);
                if (bracket > 0)
                {
                    Add(byRun, parts[0], name[..bracket]);
                }
            }
        }

        return byRun.ToFrozenDictionary();
    }

    private static void Add(Dictionary<ulong, string> byRun, string code, string name)
    {
        ulong run = WordHash.RunStart;
        int length = 0;
        foreach (Word word in WordReader.Read(name))
        {
            run = WordHash.Continue(run, word.Form);
            length += word.Form.Length;
        }

        // Two letters are more often a word ("as", "us") than a country, except these.
        if (length > 2 || (length == 2 && (name is "UK" or "US" || name[0] > '\u0E00')))
        {
            byRun.TryAdd(run, code);
        }
    }
}
