using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Tables;

/// <summary>Values and lists as JSON.</summary>
internal static class JsonCell
{
    /// <summary>Text as it is; only what JSON itself needs escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A text as a JSON string with its quotation marks.</summary>
    public static byte[] Of(string text) => JsonSerializer.SerializeToUtf8Bytes(text, Options);

    /// <summary>An array of texts. False for an empty one: there is no value.</summary>
    public static bool TryWrite(IEnumerable<string> texts, CellBuffer buffer, out ReadOnlySpan<byte> cell)
    {
        buffer.Clear();
        foreach (var text in texts)
        {
            buffer.Append(buffer.Written.IsEmpty ? "["u8 : ","u8).Append(Of(text));
        }

        cell = buffer.Written.IsEmpty ? default : buffer.Append("]"u8).Written;
        return !cell.IsEmpty;
    }

    /// <summary>Writes a value; a node by its id, a date as text.</summary>
    public static void Write(Utf8JsonWriter writer, GraphSnapshot snapshot, ClaimValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger);
                break;
            case ValueKind.Number:
                writer.WriteNumberValue(value.AsNumber);
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean);
                break;
            default:
                writer.WriteStringValue(ListText.Shown(snapshot, value));
                break;
        }
    }

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
