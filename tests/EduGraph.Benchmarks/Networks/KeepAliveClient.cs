using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EduGraph.Benchmarks.Networks;

/// <summary>One connection on which one request follows the other: as little as a client can do, so that the server is what is timed.</summary>
internal sealed class KeepAliveClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _received = new byte[64 * 1024 * 1024];

    public KeepAliveClient(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>The bytes of a request to <c>/graphql</c>.</summary>
    public static byte[] RequestOf(string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        string head = $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <returns>The answer with its head; good until the next request.</returns>
    public ReadOnlySpan<byte> Ask(byte[] request)
    {
        _socket.Send(request);
        int length = 0;
        while (true)
        {
            int count = _socket.Receive(_received.AsSpan(length));
            length = count > 0 ? length + count : throw new IOException("The server closed the connection.");
            if (IsWhole(_received.AsSpan(0, length)))
            {
                return _received.AsSpan(0, length);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        int headEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> head = answer[..headEnd];
        int place = head.IndexOf("Content-Length: "u8);
        if (place < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8); // chunked
        }

        ReadOnlySpan<byte> number = head[(place + "Content-Length: "u8.Length)..];
        int numberEnd = number.IndexOf((byte)'\r');
        return answer.Length - headEnd - 4 >= int.Parse(numberEnd < 0 ? number : number[..numberEnd], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
