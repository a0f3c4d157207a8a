using EduGraph.PropertyGraph.Text;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Takes brackets out of a name: "Guizhou Institute of Technology (GIT)" is a name and an acronym.</summary>
internal static class NameSplitter
{
    private const int AcronymLengthMax = 12;

    /// <summary>The name without brackets, then what stood in them where it is a name of its own.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        string folded = name.Replace('（', '(').Replace('）', ')').Replace('[', '(').Replace(']', ')');
        List<string> names = [];
        List<string> inner = [];
        string outer = folded;
        while (outer.IndexOf('(', StringComparison.Ordinal) is >= 0 and int start && outer.IndexOf(')', start) is > 0 and int end)
        {
            string content = outer[(start + 1)..end].Trim();
            if (IsAcronym(content))
            {
                // "... (SEAMEO) Secretariat": the letters stand for the words before them, not for all of it.
                if (IsEnd(outer[(end + 1)..]))
                {
                    inner.Add(content);
                }

                outer = $"{outer[..start]} {outer[(end + 1)..]}";
            }
            else
            {
                // A place, or more of the name: read as if the brackets were not there.
                outer = $"{outer[..start]} {content} {outer[(end + 1)..]}";
            }
        }

        names.Add(outer.Trim());
        names.AddRange(inner);
        return names;
    }

    /// <summary>Whether nothing but a country or place follows.</summary>
    private static bool IsEnd(string rest) =>
        TermReader.Read(rest, TermDictionary.Names)[0].All(term => term[0] is 'c' or 's' or 'p' or 'x');

    /// <summary>Whether it is one word of few letters, at least two of them capitals: "KUST", "UiTM", "GXUST".</summary>
    public static bool IsAcronym(string name) =>
        name.Length is >= 2 and <= AcronymLengthMax
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '&')
            && name.Count(char.IsAsciiLetterUpper) >= 2
            && name.Count(char.IsAsciiLetterUpper) * 2 >= name.Length - 1;

    /// <summary>The letters of an acronym, folded.</summary>
    public static string AcronymKey(string name) => new([.. TextFolder.Fold(name).Where(char.IsLetterOrDigit)]);
}
