using System.IO.Compression;
using EduGraph.Export;
using EduGraph.Export.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Exporting;

/// <summary>Sends an export compressed to who accepts that: tables of texts shrink to a fifth.</summary>
internal static class ExportEncoding
{
    /// <summary>The one encoding that there is besides none (RFC 9110, section 8.4.1.3).</summary>
    public const string Gzip = "gzip";

    /// <summary>Whether the caller accepts it, and the export is no archive, which is compressed already.</summary>
    public static bool IsGzip(HttpContext context, ExportFormat format) => !format.IsArchive
        && StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(encoding => encoding.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);

    /// <summary>Sends an export, compressed or as it is.</summary>
    public static async Task WriteAsync(HttpContext context, ExportRequest request)
    {
        var response = context.Response;
        if (!IsGzip(context, request.Format))
        {
            await Exporter.WriteAsync(request, response.Body, progress: null, context.RequestAborted);
            return;
        }

        response.Headers.ContentEncoding = Gzip;
        await using var body = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await Exporter.WriteAsync(request, body, progress: null, context.RequestAborted);
    }
}
