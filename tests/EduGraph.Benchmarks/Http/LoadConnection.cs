using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EduGraph.Benchmarks.Http;

/// <summary>One connection that sends a request, reads the whole answer, and begins again.</summary>
internal sealed class LoadConnection(IPEndPoint server, byte[] request)
{
    private const int BufferLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferLength];

    public long RequestCount { get; private set; }

    public int BodyBytes { get; private set; }

    /// <summary>Runs until a time stamp of <see cref="Stopwatch"/>.</summary>
    public async Task RunAsync(long end)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        while (Stopwatch.GetTimestamp() < end)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket);
            RequestCount++;
        }
    }

    private async Task ReadAnswerAsync(Socket socket)
    {
        int count = 0;
        int headLength;
        do
        {
            int read = await socket.ReceiveAsync(_buffer.AsMemory(count));
            count += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
            headLength = _buffer.AsSpan(0, count).IndexOf("\r\n\r\n"u8) + 4;
        }
        while (headLength < 4);

        int left = ContentLengthOf(_buffer.AsSpan(0, headLength)) - (count - headLength);
        while (left > 0)
        {
            int read = await socket.ReceiveAsync(_buffer);
            left -= read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
        }
    }

    private int ContentLengthOf(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"The server answered {Encoding.ASCII.GetString(head)}");
        }

        ReadOnlySpan<byte> value = head[(head.IndexOf("Content-Length: "u8) + "Content-Length: "u8.Length)..];
        BodyBytes = int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        return BodyBytes;
    }
}
