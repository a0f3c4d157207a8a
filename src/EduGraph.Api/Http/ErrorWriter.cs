using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Answers with one error in the form of a GraphQL error: <c>{"errors":[{"message", "extensions": {"code"}}]}</c>.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes the fault as the whole answer.</summary>
    public static Task WriteAsync(HttpContext context, HttpFault fault, ResponseFormat format = ResponseFormat.Json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("errors"u8);
            writer.WriteStartObject();
            writer.WriteString("message"u8, fault.Message);
            writer.WriteStartObject("extensions"u8);
            writer.WriteString("code"u8, fault.Code);
            if (fault.Hint is not null)
            {
                writer.WriteString("hint"u8, fault.Hint);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = fault.Status;
        response.ContentType = MediaTypes.ContentTypeOf(format == ResponseFormat.GraphQLResponse ? format : ResponseFormat.Json);
        response.ContentLength = buffer.WrittenCount;
        if (fault.Allow is not null)
        {
            response.Headers.Allow = fault.Allow;
        }

        if (fault.Challenge is not null)
        {
            response.Headers.WWWAuthenticate = fault.Challenge;
        }

        if (fault.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(buffer.WrittenMemory).AsTask();
    }
}
