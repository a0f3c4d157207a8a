using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EduGraph.Api.Http;

/// <summary>Answers with a fault as <c>application/problem+json</c> (RFC 9457): what is outside of GraphQL tells its faults so.</summary>
internal static class ProblemWriter
{
    private const string ContentType = "application/problem+json";

    /// <summary>Writes the fault as the whole answer.</summary>
    public static Task WriteAsync(HttpContext context, HttpFault fault)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "about:blank"u8);
            writer.WriteString("title"u8, ReasonPhrases.GetReasonPhrase(fault.Status));
            writer.WriteNumber("status"u8, fault.Status);
            writer.WriteString("detail"u8, fault.Message);
            writer.WriteString("code"u8, fault.Code);
            if (fault.Hint is not null)
            {
                writer.WriteString("hint"u8, fault.Hint);
            }

            writer.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = fault.Status;
        response.ContentType = ContentType;
        response.ContentLength = buffer.WrittenCount;
        response.Headers.CacheControl = "no-store";
        if (fault.Allow is not null)
        {
            response.Headers.Allow = fault.Allow;
        }

        if (fault.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(buffer.WrittenMemory).AsTask();
    }
}
