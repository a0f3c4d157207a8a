using System.Net.WebSockets;
using System.Text;

namespace EduGraph.Api.Http;

/// <summary>Closes a socket in good order, without waiting for a client that does not answer.</summary>
internal static class SocketCloser
{
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

    private static string Cut(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > ReasonBytesMax)
        {
            reason = reason[..^1];
        }

        return reason;
    }
}
