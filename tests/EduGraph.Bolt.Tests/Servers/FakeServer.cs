using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.PackStream;
using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Servers;

/// <summary>A server in this process that speaks just enough Bolt, and misbehaves on demand.</summary>
/// <remarks>
/// What a test's script leaves unanswered (null) is answered as a healthy server would: every query gives one record, <c>x: 1</c>.
/// </remarks>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly TaskCompletionSource _goodbye = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<FakeRequest, FakeReply?> _script;
    private int _connectionCount;
    private int _messageCount;

    internal FakeServer(Func<FakeRequest, FakeReply?>? script = null)
    {
        _script = script ?? (_ => null);
        _listener.Start();
        Address = ServerAddress.From("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        _ = AcceptAsync();
    }

    internal ServerAddress Address { get; }

    internal string Uri => $"bolt://{Address}";

    internal string RoutingUri => $"neo4j://{Address}";

    internal BoltVersion Version { get; set; } = BoltVersion.V5_8;

    /// <summary>Speaks TLS with this certificate; null for none.</summary>
    internal X509Certificate2? Certificate { get; set; }

    internal int ConnectionCount => Volatile.Read(ref _connectionCount);

    internal ConcurrentQueue<FakeRequest> Requests { get; } = new();

    internal IEnumerable<byte> Tags => Requests.Select(request => request.Tag);

    /// <summary>Done when a client has said goodbye.</summary>
    internal Task WaitForGoodbyeAsync() => _goodbye.Task;

    /// <summary>Takes no more connections and cuts those that are open.</summary>
    internal void Stop()
    {
        _stopping.Cancel();
        _listener.Stop();
        foreach (TcpClient client in _clients) client.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return ValueTask.CompletedTask;
    }

    /// <summary>The answer to ROUTE that names these servers.</summary>
    internal static FakeReply Table(long timeToLiveSeconds, ServerAddress[] routers, ServerAddress[] readers, ServerAddress[] writers) =>
        FakeReply.Success(("rt", FakeReply.Map(
            ("ttl", timeToLiveSeconds),
            ("db", "home"),
            ("servers", new List<object?> { Role("ROUTE", routers), Role("READ", readers), Role("WRITE", writers) }))));

    private static Dictionary<string, object?> Role(string role, ServerAddress[] addresses) =>
        FakeReply.Map(("role", role), ("addresses", addresses.Select(address => (object?)address.ToString()).ToList()));

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _clients.Add(client);
                _ = ServeAsync(client, Interlocked.Increment(ref _connectionCount));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        try
        {
            Stream stream = client.GetStream();
            if (Certificate is not null)
            {
                var encrypted = new SslStream(stream);
                await encrypted.AuthenticateAsServerAsync(Certificate);
                stream = encrypted;
            }

            byte[] offer = new byte[20];
            await stream.ReadExactlyAsync(offer, _stopping.Token);
            await stream.WriteAsync(new byte[] { 0, 0, Version.Minor, Version.Major }, _stopping.Token);
            var reader = new MessageReader(stream, 1024, 1024, int.MaxValue);
            while (await AnswerAsync(client, stream, reader, connection))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client, or the test, closed the connection.
        }
        finally
        {
            client.Dispose();
        }
    }

    private async Task<bool> AnswerAsync(TcpClient client, Stream stream, MessageReader reader, int connection)
    {
        FakeRequest request = Parse(await reader.TakeAsync(_stopping.Token), connection);
        Requests.Enqueue(request);
        if (request.Tag == MessageTag.Goodbye)
        {
            _goodbye.TrySetResult();
            return false;
        }

        FakeReply reply = _script(request) ?? Healthy(request);
        byte[] bytes = Encode(reply);
        switch (reply.Kind)
        {
            case FakeReplyKind.Send:
                await stream.WriteAsync(bytes, _stopping.Token);
                return true;
            case FakeReplyKind.SendSlowly:
                await stream.WriteAsync(new byte[] { 0, 0, 0, 0 }, _stopping.Token);
                foreach (byte value in bytes) await stream.WriteAsync(new[] { value }, _stopping.Token);
                return true;
            case FakeReplyKind.ResetInTheMidst:
                await stream.WriteAsync(bytes.AsMemory(0, (bytes.Length / 2) + 1), _stopping.Token);
                client.Client.LingerState = new LingerOption(true, 0);
                return false;
            case FakeReplyKind.Stall:
                await Task.Delay(Timeout.Infinite, _stopping.Token);
                return false;
            default:
                return false;
        }
    }

    private FakeRequest Parse(ReadOnlyMemory<byte> message, int connection)
    {
        var reader = new PackStreamReader(message.Span, new PackStreamContext(HasElementIds: true));
        (int fieldCount, byte tag) = reader.ReadStructHeader();
        var fields = new List<object?>();
        for (int index = 0; index < fieldCount; index++) fields.Add(reader.ReadValue());
        return new FakeRequest(connection, Interlocked.Increment(ref _messageCount) - 1, tag, fields);
    }

    private static FakeReply Healthy(FakeRequest request) => request.Tag switch
    {
        MessageTag.Hello => FakeReply.Success(("server", "Neo4j/5.26.0"), ("connection_id", $"bolt-{request.Connection}")),
        MessageTag.Run => FakeReply.Success(("fields", new List<object?> { "x" }), ("qid", 0L), ("t_first", 1L)),
        MessageTag.Pull => FakeReply.Record(1L),
        MessageTag.Commit => FakeReply.Success(("bookmark", $"bm:{request.Index}")),
        _ => FakeReply.Success(),
    };

    private static byte[] Encode(FakeReply reply)
    {
        var bytes = new MemoryStream();
        var writer = new MessageWriter(bytes, 1024, 1024);
        foreach ((byte tag, object? field) in reply.Messages)
        {
            writer.Add((tag, field), static (output, message) =>
            {
                output.WriteStructHeader(message.tag == MessageTag.Ignored ? 0 : 1, message.tag);
                if (message.tag != MessageTag.Ignored) output.WriteValue(message.field);
            });
        }

        ValueTask flushed = writer.FlushAsync(CancellationToken.None); // into memory: done at once
        Assert.True(flushed.IsCompletedSuccessfully);
        return bytes.ToArray();
    }
}
