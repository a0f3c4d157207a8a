using System.Text;

namespace EduGraph.Ingestion.Validation;

/// <summary>What was found, short enough for a message and safe for a terminal.</summary>
internal static class Excerpt
{
    /// <summary>Longest excerpt, in characters; what is longer ends in an ellipsis.</summary>
    public const int LengthMax = 60;

    /// <summary>The text in double quotes, control characters replaced.</summary>
    public static string Quote(ReadOnlySpan<byte> utf8) => $"\"{Of(utf8)}\"";

    /// <inheritdoc cref="Quote(ReadOnlySpan{byte})"/>
    public static string Quote(string text) => Quote(Encoding.UTF8.GetBytes(text.Length > 4 * LengthMax ? text[..(4 * LengthMax)] : text));

    /// <summary>The text without quotes.</summary>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        StringBuilder excerpt = new();
        while (!utf8.IsEmpty && excerpt.Length < LengthMax)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var byteCount);
            excerpt.Append(Rune.IsControl(rune) ? new Rune('\uFFFD').ToString() : rune.ToString());
            utf8 = utf8[byteCount..];
        }

        return utf8.IsEmpty ? excerpt.ToString() : excerpt.Append('…').ToString();
    }
}
