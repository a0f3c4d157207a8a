using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace EduGraph.Api.Tests.Hosting;

/// <summary>The server's end of a socket whose client is a test: it says what is read when, and hears how the socket is closed.</summary>
internal sealed class StubSocket : WebSocket
{
    private readonly Channel<string?> _messages = Channel.CreateUnbounded<string?>();
    private readonly Channel<string> _sent = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<(int Code, string Reason)> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocketState _state = WebSocketState.Open;

    /// <summary>The code and the reason with which the server closes.</summary>
    public Task<(int Code, string Reason)> Closed => _closed.Task;

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => "graphql-transport-ws";

    /// <summary>Sends messages of the client.</summary>
    public void Send(params ReadOnlySpan<string> messages)
    {
        foreach (var message in messages)
        {
            _messages.Writer.TryWrite(message);
        }
    }

    /// <summary>What the client was sent and has read.</summary>
    public ChannelReader<string> Sent => _sent.Reader;

    /// <summary>Messages of the client, its close among them, that the server has not read.</summary>
    public int UnreadCount => _messages.Reader.Count;

    /// <summary>Closes the client's end.</summary>
    public void SendClose() => _messages.Writer.TryWrite(null);

    /// <summary>Lets the client read what it was sent; until then it reads nothing.</summary>
    public void Read() => _reading.TrySetResult();

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (await _messages.Reader.ReadAsync(cancellationToken) is not { } message)
        {
            return new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, true);
        }

        return new ValueWebSocketReceiveResult(Encoding.UTF8.GetBytes(message, buffer.Span), WebSocketMessageType.Text, true);
    }

    public override async ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        await _reading.Task;
        _sent.Writer.TryWrite(Encoding.UTF8.GetString(buffer.Span));
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _state = WebSocketState.CloseSent;
        _closed.TrySetResult(((int)closeStatus, statusDescription ?? ""));
        _messages.Writer.TryWrite(null); // the client answers the close
        return Task.CompletedTask;
    }

    public override void Abort()
    {
        _state = WebSocketState.Aborted;
        _closed.TrySetResult((0, "aborted"));
        _messages.Writer.TryWrite(null);
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override async Task SendAsync(
        ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        await SendAsync(buffer.AsMemory(), messageType, endOfMessage, cancellationToken);

    public override void Dispose()
    {
    }
}
