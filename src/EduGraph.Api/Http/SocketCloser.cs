using System.Net.WebSockets;
using System.Text;

namespace EduGraph.Api.Http;

/// <summary>Closes a socket in good order, without waiting for a client that does not answer.</summary>
internal static class SocketCloser
{
    private const int DrainedBytes = 4096; // at a time
    private const int ReasonBytesMax = 123; // RFC 6455, section 5.5: a control frame holds 125 bytes, two of them the code

    /// <summary>How long a client is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task CloseAsync(WebSocket socket, int code, string reason, TimeSpan patience)
    {
        using var ending = new CancellationTokenSource(patience);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, Cut(reason), ending.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            socket.Abort();
        }
    }

    /// <summary>Reads on, and reads nothing into it, until the client closes its end too.</summary>
    /// <remarks>
    /// A connection that is let go of while something in it is unread is reset, and a reset can overtake the close: the client would not hear why.
    /// </remarks>
    public static async Task DrainAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[DrainedBytes];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
                // what it says now no longer matters
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // The client is gone without a word, or has been waited for long enough.
        }
    }

    private static string Cut(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > ReasonBytesMax)
        {
            reason = reason[..^1];
        }

        return reason;
    }
}
