using System.Collections.Frozen;
using System.Globalization;

namespace EduGraph.PropertyGraph.Text;

/// <summary>What single characters fold to where that is more than their lower case.</summary>
/// <remarks>
/// A table of its own, because <c>string.Normalize</c> leaves text as it is while <c>InvariantGlobalization</c> is on.
/// Some 3,800 characters of the basic plane, from the Unicode Character Database (see <c>FoldedForms.txt</c>).
/// </remarks>
internal static class FoldedForms
{
    private static readonly FrozenDictionary<char, string> Forms = TextData.Lines("FoldedForms.txt").ToFrozenDictionary(
        line => (char)int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        line => line[5..]);

    /// <summary>The fold of a character, or null where it is the lower case.</summary>
    public static string? Of(char character) => Forms.GetValueOrDefault(character);
}
