using System.Text.RegularExpressions;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Parts an affiliation from what stands around it in papers: e-mail addresses, labels, telephone numbers, postal codes.</summary>
internal static partial class AffiliationNoise
{
    private const string Separator = " , ";
    private const int TimeoutMs = 30_000;

    /// <summary>The text with commas where noise stood or a postal code begins or ends.</summary>
    public static string Part(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            text = Address().Replace(text, Separator);
        }

        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            text = CodeStart().Replace(CodeEnd().Replace(text, Separator), Separator);
        }

        return text.Contains("mail", StringComparison.OrdinalIgnoreCase) || text.Contains("author", StringComparison.OrdinalIgnoreCase)
            || text.Contains("tel", StringComparison.OrdinalIgnoreCase) || text.Contains("fax", StringComparison.OrdinalIgnoreCase)
            ? Label().Replace(text, Separator) : text;
    }

    [GeneratedRegex(@"[\w.+-]+@[\w.-]+", RegexOptions.None, TimeoutMs)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=[\p{L}.)])\s+(?=\d{4,7}(?![\p{L}\d]))", RegexOptions.None, TimeoutMs)]
    private static partial Regex CodeStart();

    [GeneratedRegex(@"(?<=(?<![\p{L}\d])\d{4,7})\s+(?=\p{L})", RegexOptions.None, TimeoutMs)]
    private static partial Regex CodeEnd();

    [GeneratedRegex(@"\b(corresponding author|e-?mail|tel|telephone|fax)\b\s*[:.]+|\(?\b(corresponding author|e-?mail)\b\)?", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Label();
}
