using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EduGraph.Testing.Servers;

/// <summary>Stands between a client and a Bolt server, counts the messages that pass, and makes one fault at one of them.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (bool FromServer, int Index, FaultKind Kind)? _fault;
    private int _clientMessageCount;
    private int _serverMessageCount;

    /// <summary>Listens on a free port of 127.0.0.1.</summary>
    public FaultProxy()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where the server is; set before the first connection.</summary>
    public Uri Target { get; set; } = null!;

    /// <summary>Where clients connect, as in <c>127.0.0.1:7687</c>.</summary>
    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Whether what the server sends is passed on a byte at a time.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Told the place, from 0, of each message of a client just before it is passed on.</summary>
    public Action<int>? OnClientMessage { get; set; }

    /// <summary>Done when a connection stands still by <see cref="FaultKind.Stall"/>.</summary>
    public Task Stalled => _stalled.Task;

    /// <summary>Whether the fault was made.</summary>
    public bool HasStruck
    {
        get
        {
            lock (_gate) return _fault is null;
        }
    }

    /// <summary>Counts from 0 again, and strikes once when the message of that place passes.</summary>
    public void Arm(bool fromServer, int index, FaultKind kind)
    {
        lock (_gate) (_fault, _clientMessageCount, _serverMessageCount) = ((fromServer, index, kind), 0, 0);
    }

    /// <summary>Counts from 0 again, without a fault.</summary>
    public (int FromClient, int FromServer) Restart()
    {
        lock (_gate)
        {
            var counts = (_clientMessageCount, _serverMessageCount);
            (_fault, _clientMessageCount, _serverMessageCount) = (null, 0, 0);
            return counts;
        }
    }

    /// <summary>Takes no more connections.</summary>
    public ValueTask DisposeAsync()
    {
        _stopping.Cancel();
        _listener.Stop();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await server.ConnectAsync(Target.Host, Target.Port, _stopping.Token);
                var toServer = PumpAsync(client, server, fromServer: false);
                var toClient = PumpAsync(server, client, fromServer: true);
                await Task.WhenAny(toServer, toClient);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One of the two hung up; the other is closed too.
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool fromServer)
    {
        Stream input = from.GetStream(), output = to.GetStream();
        var messages = new BoltMessages(input, fromServer);
        await output.WriteAsync(await messages.ReadHandshakeAsync(_stopping.Token), _stopping.Token);
        while (await messages.ReadAsync(_stopping.Token) is { } message)
        {
            switch (Strike(fromServer))
            {
                case null:
                    await PassAsync(output, message, fromServer && IsSlow);
                    break;
                case FaultKind.Cut:
                    await PassAsync(output, message, isSlow: false);
                    return;
                case FaultKind.ResetInMidChunk:
                    await output.WriteAsync(message.AsMemory(0, (message.Length + 1) / 2), _stopping.Token);
                    from.Client.LingerState = to.Client.LingerState = new LingerOption(true, 0);
                    return;
                case FaultKind.Stall:
                    _stalled.TrySetResult();
                    await Task.Delay(Timeout.Infinite, _stopping.Token);
                    return;
                case FaultKind.NotALeader:
                    await output.WriteAsync(NotALeader, _stopping.Token);
                    return;
            }
        }
    }

    private async Task PassAsync(Stream output, byte[] message, bool isSlow)
    {
        foreach (var piece in isSlow ? message.Chunk(1) : [message]) await output.WriteAsync(piece, _stopping.Token);
    }

    private FaultKind? Strike(bool fromServer)
    {
        lock (_gate)
        {
            var index = fromServer ? _serverMessageCount++ : _clientMessageCount++;
            if (!fromServer) OnClientMessage?.Invoke(index);
            if (_fault is not { } fault || fault.FromServer != fromServer || fault.Index != index) return null;
            _fault = null;
            return fault.Kind;
        }
    }

    // FAILURE {"neo4j_code": ..., "message": ..., "gql_status": ..., "description": ...}: the form since Bolt 5.7.
    private static readonly byte[] NotALeader = Failure(
        ("neo4j_code", "Neo.ClientError.Cluster.NotALeader"), ("message", "moved"), ("gql_status", "08N07"), ("description", "moved"));

    private static byte[] Failure(params (string Key, string Value)[] entries)
    {
        List<byte> content = [0xB1, 0x7F, (byte)(0xA0 | entries.Length)];
        foreach (var text in entries.SelectMany(entry => new[] { entry.Key, entry.Value }))
        {
            content.AddRange([0xD0, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)]);
        }

        return [0, (byte)content.Count, .. content, 0, 0];
    }
}
