using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace EduGraph.Api.Tests.Hosting;

/// <summary>A client of <c>graphql-transport-ws</c> that sends and reads messages as they are.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60)); // a test that hangs fails

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public string? SubProtocol => _socket.SubProtocol;

    /// <summary>Connects, and introduces itself unless told otherwise.</summary>
    public static async Task<SocketClient> ConnectAsync(ApiServer server, string? subProtocol = "graphql-transport-ws", bool isIntroduced = true)
    {
        var client = new SocketClient();
        if (subProtocol is not null)
        {
            client._socket.Options.AddSubProtocol(subProtocol);
        }

        await client._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, client._patience.Token);
        if (isIntroduced)
        {
            await client.SendAsync("""{"type":"connection_init"}""");
            Assert.Equal("""{"type":"connection_ack"}""", await client.ReadAsync());
        }

        return client;
    }

    public Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, _patience.Token);

    /// <summary>The next message; null when the server closes.</summary>
    public async Task<string?> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var result = await _socket.ReceiveAsync(buffer.AsMemory(length), _patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += result.Count;
            if (result.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    /// <summary>Reads until the server closes and gives the code.</summary>
    public async Task<int> ReadCloseCodeAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return (int)_socket.CloseStatus!.Value;
    }

    public async Task<JsonElement> ReadJsonAsync() => JsonDocument.Parse((await ReadAsync())!).RootElement;

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }
}
