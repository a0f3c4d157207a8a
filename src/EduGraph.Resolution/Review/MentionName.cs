using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>Mentions as people write them: <c>source#ref</c>.</summary>
public static class MentionName
{
    /// <summary>The mention, written.</summary>
    public static string Of(MentionKey key) => $"{key.SourceId}#{key.Ref}";

    /// <summary>Reads <c>source#ref</c>; a ref may have a <c>#</c>, a source's id has none.</summary>
    public static bool TryParse(string text, out MentionKey key)
    {
        ArgumentNullException.ThrowIfNull(text);
        int mark = text.IndexOf('#', StringComparison.Ordinal);
        key = mark > 0 ? new MentionKey(text[..mark], text[(mark + 1)..]) : default;
        return mark > 0 && mark + 1 < text.Length;
    }
}
