using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Writes an answer in parts as <c>multipart/mixed</c> (RFC 2046, section 5.1; GraphQL over HTTP, incremental delivery).</summary>
internal static class MultipartWriter
{
    /// <summary>Stands in no line of JSON, which has no line breaks.</summary>
    public const string Boundary = "-";

    /// <summary>Writes the parts, each as soon as it is there.</summary>
    /// <param name="context">The request.</param>
    /// <param name="first">The first part.</param>
    /// <param name="others">The parts that follow.</param>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> first, IAsyncEnumerable<ReadOnlyMemory<byte>> others)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.ContentTypeOf(ResponseFormat.Multipart);
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        var writer = response.BodyWriter;
        writer.Write("---"u8);
        await WritePartAsync(writer, first, context.RequestAborted);
        await foreach (var part in others.WithCancellation(context.RequestAborted))
        {
            await WritePartAsync(writer, part, context.RequestAborted);
        }

        writer.Write("--\r\n"u8);
        await writer.FlushAsync(context.RequestAborted);
    }

    // The boundary after a part goes with it: only then does the client know that the part has ended.
    private static async Task WritePartAsync(PipeWriter writer, ReadOnlyMemory<byte> part, CancellationToken cancellationToken)
    {
        writer.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        writer.Write(part.Span);
        writer.Write("\r\n---"u8);
        await writer.FlushAsync(cancellationToken);
    }
}
