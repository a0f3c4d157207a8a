using Microsoft.Extensions.Primitives;

namespace EduGraph.Api.Http;

/// <summary>Media types that are read or written.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string EventStream = "text/event-stream";
    public const string Multipart = "multipart/mixed";
    public const string Csv = "text/csv";
    public const string PlainText = "text/plain";
    public const string Html = "text/html";
    /// <summary>The parameter of <see cref="Multipart"/> that says in which way answers are parted (specs.apollo.dev/incremental).</summary>
    public const string IncrementalSpec = "incrementalSpec";

    /// <summary>The way in which this server parts answers.</summary>
    public const string IncrementalVersion = "v0.2";
    public const string Utf8Suffix = "; charset=utf-8";

    /// <summary>Whether a <c>charset</c>, quoted or not, is UTF-8, which is also meant where there is none. Some clients leave the hyphen out.</summary>
    public static bool IsUtf8(StringSegment charset)
    {
        var name = charset.HasValue ? charset.AsSpan().Trim('"') : "utf-8";
        return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The <c>Content-Type</c> of an answer.</summary>
    public static string ContentTypeOf(ResponseFormat format) => format switch
    {
        ResponseFormat.GraphQLResponse => GraphQLResponse + Utf8Suffix,
        ResponseFormat.EventStream => EventStream + Utf8Suffix,
        ResponseFormat.Multipart => Multipart + "; boundary=\"" + MultipartWriter.Boundary + "\"; " + IncrementalSpec + "=" + IncrementalVersion,
        ResponseFormat.Csv => Csv + Utf8Suffix,
        ResponseFormat.Html => Html + Utf8Suffix,
        _ => Json + Utf8Suffix,
    };
}
