using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Http;

/// <summary>Chooses how to answer from what the caller accepts (RFC 9110, section 12.5.1; GraphQL over HTTP, section 6.1).</summary>
internal static class AcceptHeader
{
    /// <summary>Chooses the format that the caller weighs most; between equals, the first that the caller names.</summary>
    /// <param name="accept">The <c>Accept</c> header; none, or <c>*/*</c>, means <c>application/json</c>.</param>
    /// <param name="allowsHtml">Whether the query page may be the answer.</param>
    /// <returns>Null if the caller accepts nothing that there is.</returns>
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

    private static ResponseFormat? ChooseAmong(IList<MediaTypeHeaderValue> ranges, bool allowsHtml)
    {
        ResponseFormat? best = null;
        var bestQuality = 0.0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1.0;
            if (quality > bestQuality && Match(range, allowsHtml) is { } format)
            {
                best = format;
                bestQuality = quality;
            }
        }

        return best;
    }

    private static ResponseFormat? Match(MediaTypeHeaderValue range, bool allowsHtml)
    {
        if (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null; // every answer is UTF-8
        }

        var mediaType = range.MediaType;
        return Is(mediaType, "*/*") || Is(mediaType, "application/*") || Is(mediaType, MediaTypes.Json) ? ResponseFormat.Json
            : Is(mediaType, MediaTypes.GraphQLResponse) ? ResponseFormat.GraphQLResponse
            : Is(mediaType, MediaTypes.EventStream) ? ResponseFormat.EventStream
            : Is(mediaType, MediaTypes.Csv) ? ResponseFormat.Csv
            : allowsHtml && (Is(mediaType, MediaTypes.Html) || Is(mediaType, "text/*")) ? ResponseFormat.Html
            : null;
    }

    private static bool Is(StringSegment mediaType, string expected) => mediaType.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
