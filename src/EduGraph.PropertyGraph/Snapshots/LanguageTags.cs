using System.Text;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Comparisons of BCP 47 language tags, as UTF-8; case does not count.</summary>
internal static class LanguageTags
{
    /// <summary>Whether a tag is the range asked for or begins with it: <c>zh</c> matches <c>zh-Hant</c> (RFC 4647, section 3.3.1).</summary>
    public static bool Matches(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> range) =>
        tag.Length >= range.Length
        && Ascii.EqualsIgnoreCase(tag[..range.Length], range)
        && (tag.Length == range.Length || tag[range.Length] == (byte)'-');

    /// <summary>The first subtag: <c>zh</c> of <c>zh-Hant</c>.</summary>
    public static ReadOnlySpan<byte> FirstSubtag(ReadOnlySpan<byte> tag) => tag.IndexOf((byte)'-') is var end and >= 0 ? tag[..end] : tag;
}
