using EduGraph.Api.Execution;
using EduGraph.Api.Hosting;
using EduGraph.GraphQL;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>What makes an HTTP request no GraphQL request: a value, written as a GraphQL error with its status.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Code">The error's <c>extensions.code</c>.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record HttpFault(int Status, string Code, string Message)
{
    private const int OverloadRetryAfterSeconds = 1;

    /// <summary>What the caller can do, the error's <c>extensions.hint</c>; null where the message says it.</summary>
    public string? Hint { get; init; }

    /// <summary>Methods to name in <c>Allow</c>; null for none.</summary>
    public string? Allow { get; init; }

    /// <summary>The scheme to name in <c>WWW-Authenticate</c>; null for none.</summary>
    public string? Challenge { get; init; }

    /// <summary>Seconds to name in <c>Retry-After</c>; null for none.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The body or a parameter is not what GraphQL over HTTP lays down.</summary>
    public static HttpFault BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);

    /// <summary>The body is longer than the limit.</summary>
    /// <param name="limit">How long it may be, in bytes.</param>
    /// <param name="option">The option of <see cref="ApiOptions"/> that says so.</param>
    /// <param name="advice">What to do instead, a whole sentence.</param>
    public static HttpFault TooLarge(long limit, string option, string advice) =>
        new(StatusCodes.Status413PayloadTooLarge, "REQUEST_TOO_LARGE", $"The body is longer than the {limit} bytes that are read.")
        {
            Hint = $"{advice} {SetAs(option)}",
        };

    /// <summary>The body is in no form that is read.</summary>
    public static HttpFault UnsupportedMediaType(string? found, string expected = "application/json in UTF-8") => new(
        StatusCodes.Status415UnsupportedMediaType,
        "UNSUPPORTED_MEDIA_TYPE",
        found is null ? $"The body has no Content-Type; expected {expected}." : $"The body's Content-Type is \"{found}\"; expected {expected}.");

    /// <summary>The body is compressed.</summary>
    public static HttpFault UnsupportedEncoding(string found) => new(
        StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_ENCODING", $"The body's Content-Encoding is \"{found}\"; expected none.");

    /// <summary>The caller accepts nothing that there is.</summary>
    public static HttpFault NotAcceptable(string found) => new(
        StatusCodes.Status406NotAcceptable,
        "NOT_ACCEPTABLE",
        $"Accept is \"{found}\"; there are application/graphql-response+json, application/json, text/event-stream, multipart/mixed and text/csv, in UTF-8.");

    /// <summary>A change was asked for by somebody who is not known.</summary>
    public static HttpFault Unauthenticated { get; } = new(
        StatusCodes.Status401Unauthorized,
        "UNAUTHENTICATED",
        "A change needs the key of an editor of this server, in the header \"Authorization: Bearer KEY\".")
    {
        Challenge = "Bearer",
    };

    /// <summary>Too many requests wait already.</summary>
    public static HttpFault Overload { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "OVERLOADED", "Too many requests wait to be answered; try again in a moment.")
        {
            RetryAfterSeconds = OverloadRetryAfterSeconds,
            Hint = "Send fewer requests at once. "
                + SetAs($"{nameof(ApiOptions.ConcurrentRequestCountMax)} and {nameof(ApiOptions.WaitingRequestCountMax)}"),
        };

    /// <summary>The caller has made as many requests as it may in a minute.</summary>
    public static HttpFault RateLimited { get; } =
        new(StatusCodes.Status429TooManyRequests, "RATE_LIMITED", "This address has made its requests of the minute.")
        {
            RetryAfterSeconds = RequestGate.RateRetryAfterSeconds,
            Hint = $"Wait as long as Retry-After says, and ask for more in one request. {SetAs(nameof(ApiOptions.RequestsPerMinuteMax))}",
        };

    /// <summary>The method cannot be used for this.</summary>
    public static HttpFault MethodNotAllowed(string allow, string message) =>
        new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", message) { Allow = allow };

    /// <summary>The fault where there is no HTTP status to answer with.</summary>
    public GraphQLError ToError() =>
        new(Message, code: Code, extensions: Hint is null ? null : new Dictionary<string, object?> { ["hint"] = Hint });

    /// <summary>The end of a hint: what a limit is called where it is set.</summary>
    public static string SetAs(string option) => $"Who runs the server sets it as {LimitNames.Of(option)}.";
}
