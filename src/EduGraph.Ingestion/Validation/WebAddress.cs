namespace EduGraph.Ingestion.Validation;

/// <summary>Tells addresses on the web from other texts.</summary>
internal static class WebAddress
{
    /// <summary>Longest address, in characters.</summary>
    public const int LengthMax = 2048;

    /// <summary>Whether the text is an absolute http or https address without spaces.</summary>
    public static bool IsValid(string text) =>
        text.Length <= LengthMax
        && !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
