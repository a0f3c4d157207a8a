using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Http;

/// <summary>Chooses how to answer from what the caller accepts (RFC 9110, section 12.5.1; GraphQL over HTTP, section 6.1).</summary>
internal static class AcceptHeader
{
    /// <summary>Chooses the format that the caller weighs most; between equals, the first that the caller names.</summary>
    /// <param name="accept">The <c>Accept</c> header; none, or <c>*/*</c>, means <c>application/json</c>.</param>
    /// <param name="allowsHtml">Whether the query page may be the answer.</param>
    /// <returns>Null if the caller accepts nothing that there is. Of answers in parts <see cref="AcceptsParts"/> decides.</returns>
    public static ResponseFormat? Choose(StringValues accept, bool allowsHtml)
    {
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is "*/*" or "application/json" or ""))
        {
            return ResponseFormat.Json;
        }

        if (accept.Count == 1 && accept[0] == MediaTypes.GraphQLResponse)
        {
            return ResponseFormat.GraphQLResponse;
        }

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? ChooseAmong(ranges, allowsHtml) : null;
    }

    /// <summary>Whether an answer may come in parts, as <c>multipart/mixed</c>: the caller weighs that no less than any other.</summary>
    /// <remarks>A wildcard does not ask for parts; nor does an older or another way of parting answers than this server's.</remarks>
    public static bool AcceptsParts(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return false;
        }

        var best = ranges.Where(range => Match(range, allowsHtml: false) is not null).Select(range => range.Quality ?? 1.0).DefaultIfEmpty(0).Max();
        return ranges.Any(range => (range.Quality ?? 1.0) is > 0 and var quality && quality >= best && IsInParts(range));
    }

    private static bool IsInParts(MediaTypeHeaderValue range) =>
        Is(range.MediaType, MediaTypes.Multipart)
        && range.Parameters.All(parameter => parameter.Name.Equals(MediaTypes.IncrementalSpec, StringComparison.OrdinalIgnoreCase)
            ? parameter.Value.Equals(MediaTypes.IncrementalVersion, StringComparison.Ordinal)
            : !parameter.Name.EndsWith("Spec", StringComparison.OrdinalIgnoreCase));

    private static ResponseFormat? ChooseAmong(IList<MediaTypeHeaderValue> ranges, bool allowsHtml)
    {
        ResponseFormat? best = null;
        var bestQuality = 0.0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1.0;
            if (quality > bestQuality && Match(range, allowsHtml) is { } format and not ResponseFormat.Multipart)
            {
                best = format;
                bestQuality = quality;
            }
        }

        // An answer that is whole is JSON even for who accepts nothing but parts.
        return best ?? (ranges.Any(range => range.Quality is null or > 0 && IsInParts(range)) ? ResponseFormat.GraphQLResponse : null);
    }

    private static ResponseFormat? Match(MediaTypeHeaderValue range, bool allowsHtml)
    {
        if (!MediaTypes.IsUtf8(range.Charset))
        {
            return null; // every answer is UTF-8
        }

        var mediaType = range.MediaType;
        return Is(mediaType, "*/*") || Is(mediaType, "application/*") || Is(mediaType, MediaTypes.Json) ? ResponseFormat.Json
            : Is(mediaType, MediaTypes.GraphQLResponse) ? ResponseFormat.GraphQLResponse
            : Is(mediaType, MediaTypes.EventStream) ? ResponseFormat.EventStream
            : IsInParts(range) ? ResponseFormat.Multipart
            : Is(mediaType, MediaTypes.Csv) ? ResponseFormat.Csv
            : allowsHtml && (Is(mediaType, MediaTypes.Html) || Is(mediaType, "text/*")) ? ResponseFormat.Html
            : null;
    }

    private static bool Is(StringSegment mediaType, string expected) => mediaType.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
