using System.Buffers;
using System.Text.Json;
using EduGraph.Api.Http;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Hosting;

/// <summary><c>/healthz</c>: the program is alive. <c>/readyz</c>: it can answer, and from which revision.</summary>
internal sealed class HealthPages(GraphFollower follower)
{
    /// <summary>Answers 200 as long as anything is answered.</summary>
    public static Task WriteHealthAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status200OK, writer => writer.WriteString("status"u8, "alive"u8));

    /// <summary>Answers 200 once a snapshot is there, 503 before; says whether the store has moved on or cannot be reached.</summary>
    public Task WriteReadinessAsync(HttpContext context)
    {
        var revision = follower.Snapshots.Current.Revision;
        var status = follower.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return WriteAsync(context, status, writer =>
        {
            writer.WriteString("status"u8, follower.IsReady ? "ready"u8 : "starting"u8);
            writer.WriteNumber("revision"u8, revision);
            writer.WriteNumber("storeRevision"u8, follower.StoreRevision);
            writer.WriteBoolean("isBehind"u8, follower.StoreRevision != revision);
            writer.WriteBoolean("storeIsReachable"u8, !follower.HasFailed);
        });
    }

    private static Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypes.ContentTypeOf(ResponseFormat.Json);
        context.Response.ContentLength = buffer.WrittenCount;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(buffer.WrittenMemory).AsTask();
    }
}
