using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Reads a request's body whole, up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>Reads the body into a rented buffer; the caller returns it to <see cref="ArrayPool{T}.Shared"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">Most bytes that are read; a longer body is refused as soon as it is known to be longer.</param>
    /// <returns>The buffer and how much of it the body fills; no buffer if it is longer than the limit.</returns>
    public static async ValueTask<(byte[]? Buffer, int Length)> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return (null, 0);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
            var body = result.Buffer;
            if (body.Length > limit)
            {
                reader.AdvanceTo(body.End);
                return (null, 0);
            }

            if (result.IsCompleted)
            {
                var buffer = ArrayPool<byte>.Shared.Rent(Math.Max((int)body.Length, 1));
                body.CopyTo(buffer);
                var length = (int)body.Length;
                reader.AdvanceTo(body.End);
                return (buffer, length);
            }

            reader.AdvanceTo(body.Start, body.End);
        }
    }
}
