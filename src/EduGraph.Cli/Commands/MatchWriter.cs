using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.Cli.Progress;
using EduGraph.Ingestion.Reading;
using EduGraph.Resolution;

namespace EduGraph.Cli.Commands;

/// <summary>Writes the matches of a table's rows, one JSON object a line.</summary>
internal static class MatchWriter
{
    private const int BufferSizeBytes = 64 << 10;

    // Lines are read by programs and people, not put into HTML: names stay readable.
    private static readonly JsonWriterOptions LineOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Matches row by row; holds one row and a buffer. A row with a fault gives a line without candidates, so that lines and rows go together.</summary>
    public static async Task WriteAsync(
        CsvColumnReader rows, AffiliationMatcher matcher, Stream output, MatchProgress progress, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> buffer = new(2 * BufferSizeBytes);
        using Utf8JsonWriter writer = new(buffer, LineOptions);
        while (rows.TryRead(out var text, out var isSound))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AffiliationMatchJson.Write(writer, isSound ? matcher.Match(text) : new AffiliationMatch(text, null, []));
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
            progress.Report();
            if (buffer.WrittenCount >= BufferSizeBytes)
            {
                await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
                buffer.ResetWrittenCount();
            }
        }

        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
