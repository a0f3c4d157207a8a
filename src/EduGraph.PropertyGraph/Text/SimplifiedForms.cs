using System.Collections.Frozen;

namespace EduGraph.PropertyGraph.Text;

/// <summary>Traditional Chinese characters and the simplified ones that stand for them.</summary>
/// <remarks>
/// Some 2,750 characters of the basic plane; one traditional character has one simplified form, several may share one.
/// Source: Unihan 15.0, <c>kSimplifiedVariant</c> (see <c>SimplifiedForms.txt</c>).
/// </remarks>
internal static class SimplifiedForms
{
    private static readonly FrozenDictionary<char, char> Forms = Read();

    // A simplified form that is a traditional character too (后, 里) tells nothing.
    private static readonly FrozenSet<char> SimplifiedOnly = Forms.Values.Where(form => !Forms.ContainsKey(form)).ToFrozenSet();

    /// <summary>Whether a character has a simplified form other than itself.</summary>
    public static bool IsTraditional(char character) => Forms.ContainsKey(character);

    /// <summary>Whether a character is the simplified form of another.</summary>
    public static bool IsSimplified(char character) => SimplifiedOnly.Contains(character);

    /// <summary>The simplified form of a character, or the character itself.</summary>
    public static char Of(char character) => Forms.GetValueOrDefault(character, character);

    private static FrozenDictionary<char, char> Read()
    {
        Dictionary<char, char> forms = [];
        foreach (string line in TextData.Lines("SimplifiedForms.txt"))
        {
            for (int position = 0; position + 1 < line.Length; position += 2)
            {
                forms[line[position]] = line[position + 1];
            }
        }

        return forms.ToFrozenDictionary();
    }
}
