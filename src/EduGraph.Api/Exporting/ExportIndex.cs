using System.Buffers;
using System.Text.Json;
using EduGraph.Api.Http;
using EduGraph.Export.Formats;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Exporting;

/// <summary>The list of formats.</summary>
internal static class ExportIndex
{
    /// <summary>Answers with it.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("formats"u8);
            foreach (var format in ExportFormats.All)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, format.Name);
                json.WriteString("url"u8, $"{context.Request.PathBase}{ExportEndpoint.Path}/{format.Name}");
                json.WriteString("mediaType"u8, format.MediaType);
                json.WriteString("fileName"u8, format.FileName);
                json.WriteString("description"u8, format.Description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        context.Response.ContentType = MediaTypes.ContentTypeOf(ResponseFormat.Json);
        context.Response.ContentLength = buffer.WrittenCount;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(buffer.WrittenMemory).AsTask();
    }
}
