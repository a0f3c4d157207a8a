using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EduGraph.Api.Http;

/// <summary>Messages of the sub-protocol <c>graphql-transport-ws</c>.</summary>
internal static class SocketMessages
{
    public const string ConnectionInit = "connection_init";
    public const string Ping = "ping";
    public const string Pong = "pong";
    public const string Subscribe = "subscribe";
    public const string Complete = "complete";

    public static readonly byte[] ConnectionAck = """{"type":"connection_ack"}"""u8.ToArray();

    /// <summary>A message that carries JSON: <c>next</c> with an answer, <c>error</c> with a list of errors, <c>pong</c> with what the ping had.</summary>
    public static byte[] With(string type, string? id, ReadOnlySpan<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 64);
        using var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions);
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }

        writer.WriteString("type"u8, type);
        if (!payload.IsEmpty)
        {
            writer.WritePropertyName("payload"u8);
            writer.WriteRawValue(payload, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The key that a <c>connection_init</c> presents, as the header of that name does; null if it presents none.</summary>
    public static string? AuthorizationOf(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return null;
        }

        using var document = JsonDocument.Parse(payload);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && (document.RootElement.TryGetProperty("Authorization", out var text) || document.RootElement.TryGetProperty("authorization", out text))
            ? text.ToString()
            : null;
    }

    /// <summary>The list of errors out of an answer that has no data.</summary>
    public static byte[] ErrorsOf(ReadOnlyMemory<byte> answer)
    {
        using var document = JsonDocument.Parse(answer);
        return Encoding.UTF8.GetBytes(document.RootElement.GetProperty("errors").GetRawText());
    }
}
