using System.Buffers;
using System.Text.Json;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Resolution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Matching;

/// <summary><c>POST /v1/match</c>: the bodies that affiliation strings name, one JSON object a line, in the order of the strings.</summary>
/// <remarks>The lines are those of <c>edugraph match</c>. They are sent as they are found; one request is answered from one snapshot.</remarks>
internal sealed class MatchEndpoint(GraphFollower follower, SnapshotMatcher matchers, RequestGate gate, ApiOptions options)
{
    /// <summary>The path.</summary>
    public const string Path = "/v1/match";

    private const int BufferSizeBytes = 64 << 10;
    private const string LinesType = "application/x-ndjson; charset=utf-8";
    private const string Expected = "application/json, text/csv or text/plain, in UTF-8";

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await ErrorWriter.WriteAsync(context, HttpFault.MethodNotAllowed("POST", "Strings to match are sent by POST."));
            return;
        }

        List<MatchQuestion> questions;
        try
        {
            questions = await ReadAsync(context.Request);
        }
        catch (MatchBodyException exception)
        {
            await ErrorWriter.WriteAsync(context, exception.Fault);
            return;
        }

        using var lease = await gate.EnterAsync(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.Overload);
            return;
        }

        await AnswerAsync(context, questions);
    }

    private async Task<List<MatchQuestion>> ReadAsync(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) && IsUtf8(parsed) ? parsed.MediaType.Value : null;
        if (type is not (MediaTypes.Json or MediaTypes.Csv or MediaTypes.PlainText))
        {
            throw new MatchBodyException(HttpFault.UnsupportedMediaType(request.ContentType, Expected));
        }

        var (buffer, length) = await BodyReader.ReadAsync(request, options.MatchSizeBytesMax);
        if (buffer is null)
        {
            throw new MatchBodyException(HttpFault.TooLarge(
                options.MatchSizeBytesMax, nameof(ApiOptions.MatchSizeBytesMax), "Send the strings in several requests."));
        }

        try
        {
            return type switch
            {
                MediaTypes.Json => MatchBodyReader.ReadJson(buffer.AsMemory(0, length), options.MatchStringCountMax),
                MediaTypes.Csv => MatchBodyReader.ReadTable(buffer.AsSpan(0, length), request.Query["column"], options.MatchStringCountMax),
                _ => MatchBodyReader.ReadLines(buffer.AsSpan(0, length), options.MatchStringCountMax),
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task AnswerAsync(HttpContext context, List<MatchQuestion> questions)
    {
        var matcher = matchers.For(follower.Snapshots.Current);
        context.Response.ContentType = LinesType;
        using PooledBuffer buffer = new();
        using Utf8JsonWriter writer = new(buffer, JsonText.WriterOptions);
        foreach (var question in questions)
        {
            AffiliationMatchJson.Write(writer, matcher.Match(question.Input, new MatchHints { Country = question.Country }));
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
            if (buffer.Length >= BufferSizeBytes)
            {
                await context.Response.Body.WriteAsync(buffer.Written, context.RequestAborted);
                buffer.Truncate(0);
            }
        }

        await context.Response.Body.WriteAsync(buffer.Written, context.RequestAborted);
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
