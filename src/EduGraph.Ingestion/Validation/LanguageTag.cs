using System.Text.RegularExpressions;

namespace EduGraph.Ingestion.Validation;

/// <summary>
/// Tells language tags from other texts, by their form (RFC 5646, section 2.1; without extensions and grandfathered tags).
/// </summary>
internal static partial class LanguageTag
{
    /// <summary>Whether the text has the form of a tag: <c>en</c>, <c>zh-Hant</c>, <c>pt-TL</c>, <c>zh-Latn-pinyin</c>.</summary>
    public static bool IsWellFormed(string text) => text.Length <= 35 && Form().IsMatch(text);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
