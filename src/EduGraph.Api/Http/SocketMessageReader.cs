using System.Net.WebSockets;
using System.Text.Json;

namespace EduGraph.Api.Http;

/// <summary>Reads messages of a socket, each whole, up to a size.</summary>
internal sealed class SocketMessageReader(WebSocket socket, int sizeBytesMax)
{
    private byte[] _buffer = new byte[4096];

    /// <summary>Reads the next message; null when the client closes.</summary>
    /// <exception cref="SocketCloseException">The message is too long, or is not text.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, sizeBytesMax + 1));
            }

            var result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += result.Count;
            if (length > sizeBytesMax)
            {
                throw new SocketCloseException(SocketCloseCodes.MessageTooBig, $"The message is longer than the {sizeBytesMax} bytes that are read");
            }

            if (result.EndOfMessage)
            {
                return result.MessageType == WebSocketMessageType.Text
                    ? _buffer.AsSpan(0, length).ToArray()
                    : throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "The message is not text");
            }
        }
    }

    /// <summary>Reads <c>type</c>, <c>id</c> and <c>payload</c> of a message.</summary>
    /// <exception cref="SocketCloseException">It is none of the protocol's.</exception>
    public static (string Type, string? Id, ReadOnlyMemory<byte> Payload) Parse(byte[] message)
    {
        try
        {
            var reader = new Utf8JsonReader(message, new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "The message is no JSON object");
            }

            var parts = ParseMembers(ref reader, message);
            reader.Read(); // complains of anything but the end
            return parts;
        }
        catch (JsonDepthException)
        {
            throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "The message is nested too deeply");
        }
        catch (JsonException)
        {
            throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "The message is not JSON");
        }
        catch (InvalidOperationException) // the reader's word for half a surrogate pair
        {
            throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "A string has an escape that is no character");
        }
    }

    private static (string Type, string? Id, ReadOnlyMemory<byte> Payload) ParseMembers(ref Utf8JsonReader reader, byte[] message)
    {
        string? type = null;
        string? id = null;
        ReadOnlyMemory<byte> payload = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isId = reader.ValueTextEquals("id"u8);
            var isPayload = reader.ValueTextEquals("payload"u8);
            reader.Read();
            if ((isType || isId) && reader.TokenType != JsonTokenType.String)
            {
                throw new SocketCloseException(SocketCloseCodes.InvalidMessage, $"\"{(isType ? "type" : "id")}\" is no string");
            }

            if (isType)
            {
                type = reader.GetString();
            }
            else if (isId)
            {
                id = reader.GetString() is { Length: > 0 } text
                    ? text
                    : throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "\"id\" is empty");
            }
            else
            {
                var start = (int)reader.TokenStartIndex;
                JsonParameterReader.Pass(ref reader);
                payload = isPayload ? message.AsMemory(start..(int)reader.BytesConsumed) : payload;
            }
        }

        return (type ?? throw new SocketCloseException(SocketCloseCodes.InvalidMessage, "The message has no \"type\""), id, payload);
    }
}
