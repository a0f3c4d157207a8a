using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using EduGraph.Api.Execution;
using EduGraph.Api.Hosting;
using EduGraph.Api.Review;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api.Http;

/// <summary>One socket that speaks <c>graphql-transport-ws</c>: many operations at once, each known by its id.</summary>
/// <remarks>
/// Answers wait in a bounded queue. A subscriber that leaves it full is cut off: what it misses cannot be kept for it without end. Queries
/// and mutations wait for a turn before the next message is read, so that a client may send as many as it likes.
/// </remarks>
internal sealed partial class SocketConnection
{
    /// <summary>Answers that may wait for a client that reads slowly.</summary>
    public const int QueueLengthMax = 256;

    /// <summary>Subscriptions that may be open at once on a socket.</summary>
    public const int SubscriptionCountMax = 100;

    /// <summary>Queries and mutations that may run at once on a socket; the next ones wait.</summary>
    public const int QueryCountMax = 16;

    /// <summary>How long a client may take to introduce itself, in seconds.</summary>
    public const int InitialisationTimeoutSeconds = 10;

    private readonly WebSocket _socket;
    private readonly IRequestExecutor _executor;
    private readonly RequestGate _gate;
    private readonly ApiOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _requestId;
    private readonly EditorKeys _editors;
    private readonly Channel<byte[]> _queue = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(QueueLengthMax) { SingleReader = true });
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new();
    private readonly SemaphoreSlim _queryTurns = new(QueryCountMax);
    private readonly TaskCompletionSource<SocketCloseException> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _editor;
    private int _subscriptionCount;
    private volatile bool _isAcknowledged;

    /// <param name="socket">The socket, open.</param>
    /// <param name="executor">What requests are handed to.</param>
    /// <param name="gate">Where they take their turns.</param>
    /// <param name="editors">Who may change what.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where faults are logged.</param>
    /// <param name="request">The HTTP request: its id, and its key if it has one. A client that cannot send headers introduces itself with the key.</param>
    public SocketConnection(
        WebSocket socket,
        IRequestExecutor executor,
        RequestGate gate,
        EditorKeys editors,
        ApiOptions options,
        TimeProvider time,
        ILogger logger,
        (string Id, string? Authorization) request)
    {
        _socket = socket;
        _executor = executor;
        _gate = gate;
        _options = options;
        _time = time;
        _logger = logger;
        _requestId = request.Id;
        _editors = editors;
        _editor = editors.FindEditor(request.Authorization);
    }

    /// <summary>How long a client is waited for that is to hear that the socket is closed.</summary>
    public TimeSpan Patience { get; init; } = SocketCloser.Patience;

    /// <summary>Serves the socket until either side closes it, or the program ends.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        // Cancelling a receive would abort the socket, and its client would never hear why: whoever ends it completes _closing instead.
        using var ending = stopping.Register(() => Close(SocketCloseCodes.GoingAway, "The program ends"));
        using var initialisation = _time.CreateTimer(
            _ => CloseUnlessAcknowledged(), null, TimeSpan.FromSeconds(InitialisationTimeoutSeconds), Timeout.InfiniteTimeSpan);
        var sending = SendAsync();
        var receiving = ReceiveAsync();
        await Task.WhenAny(receiving, _closing.Task);
        foreach (var operation in _operations.Values)
        {
            await operation.CancelAsync();
        }

        _queue.Writer.TryComplete();
        await EndAsync(sending, receiving);
    }

    private async Task EndAsync(Task sending, Task receiving)
    {
        var patience = Task.Delay(Patience);
        var closing = _closing.Task.IsCompletedSuccessfully ? _closing.Task.Result : null;
        if (await Task.WhenAny(sending, patience) == patience)
        {
            _socket.Abort(); // the client reads nothing at all
        }
        else if (closing is not null)
        {
            Log.SocketClosed(_logger, closing.Code, closing.Message);
            await SocketCloser.CloseAsync(_socket, closing.Code, closing.Message, Patience);
        }
        else
        {
            await SocketCloser.CloseAsync(_socket, (int)WebSocketCloseStatus.NormalClosure, "", Patience);
        }

        if (await Task.WhenAny(receiving, patience) == patience)
        {
            _socket.Abort(); // the client does not answer the close
        }

        await sending;
        await receiving;
    }

    private async Task SendAsync()
    {
        try
        {
            await foreach (var message in _queue.Reader.ReadAllAsync())
            {
                if (!_closing.Task.IsCompleted)
                {
                    await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                }
            }
        }
        catch (WebSocketException)
        {
            // The client is gone without a word; receiving ends too.
        }
        catch (OperationCanceledException)
        {
            // The socket was aborted.
        }
    }

    private async Task ReceiveAsync()
    {
        var reader = new SocketMessageReader(_socket, _options.RequestSizeBytesMax);
        try
        {
            while (await reader.ReadAsync(CancellationToken.None) is { } message)
            {
                if (!_closing.Task.IsCompleted)
                {
                    await HandleAsync(message);
                }
            }
        }
        catch (SocketCloseException exception)
        {
            _closing.TrySetResult(exception);
            await SocketCloser.DrainAsync(_socket, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client is gone without a word, or the socket was aborted.
        }
    }

    private async Task HandleAsync(byte[] message)
    {
        var (type, id, payload) = SocketMessageReader.Parse(message);
        switch (type)
        {
            case SocketMessages.ConnectionInit:
                Acknowledge(payload);
                break;
            case SocketMessages.Ping:
                Enqueue(SocketMessages.With(SocketMessages.Pong, null, payload.Span));
                break;
            case SocketMessages.Pong:
                break;
            case SocketMessages.Subscribe:
                await StartAsync(id ?? throw Invalid("Message \"subscribe\" has no \"id\""), payload);
                break;
            case SocketMessages.Complete:
                if (_operations.TryRemove(id ?? throw Invalid("Message \"complete\" has no \"id\""), out var operation))
                {
                    await operation.CancelAsync();
                }

                break;
            default:
                throw Invalid("The message's \"type\" is none of the protocol's");
        }
    }

    private void Acknowledge(ReadOnlyMemory<byte> payload)
    {
        if (_isAcknowledged)
        {
            throw new SocketCloseException(SocketCloseCodes.TooManyInitialisationRequests, "Too many initialisation requests");
        }

        if (SocketMessages.AuthorizationOf(payload) is { } authorization)
        {
            _editor = _editors.FindEditor(authorization) ?? throw new SocketCloseException(SocketCloseCodes.Forbidden, "Forbidden");
        }

        _isAcknowledged = true;
        Enqueue(SocketMessages.ConnectionAck);
    }

    private void Enqueue(byte[] message)
    {
        if (!_queue.Writer.TryWrite(message) && !_queue.Reader.Completion.IsCompleted && !_closing.Task.IsCompleted)
        {
            throw new SocketCloseException(SocketCloseCodes.TooSlow, $"Too slow: {QueueLengthMax} messages wait to be read");
        }
    }

    private void CloseUnlessAcknowledged()
    {
        if (!_isAcknowledged)
        {
            Close(SocketCloseCodes.InitialisationTimeout, "Connection initialisation timeout");
        }
    }

    private void Close(int code, string reason) => _closing.TrySetResult(new SocketCloseException(code, reason));

    private static SocketCloseException Invalid(string reason) => new(SocketCloseCodes.InvalidMessage, reason);
}
