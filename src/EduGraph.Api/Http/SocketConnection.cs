using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using EduGraph.Api.Execution;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Language;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api.Http;

/// <summary>One socket that speaks <c>graphql-transport-ws</c>: many operations at once, each known by its id.</summary>
/// <remarks>
/// Answers wait in a bounded queue. A client that leaves it full is cut off: what it misses cannot be kept for it without end.
/// </remarks>
internal sealed class SocketConnection
{
    /// <summary>Answers that may wait for a client that reads slowly.</summary>
    public const int QueueLengthMax = 256;

    /// <summary>Operations that may run at once on a socket.</summary>
    public const int OperationCountMax = 100;

    /// <summary>How long a client may take to introduce itself, in seconds.</summary>
    public const int InitialisationTimeoutSeconds = 10;

    private readonly WebSocket _socket;
    private readonly IRequestExecutor _executor;
    private readonly ApiOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _requestId;
    private readonly Channel<byte[]> _queue = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(QueueLengthMax) { SingleReader = true });
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new();
    private readonly TaskCompletionSource<SocketCloseException> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isAcknowledged;

    public SocketConnection(WebSocket socket, IRequestExecutor executor, ApiOptions options, TimeProvider time, ILogger logger, string requestId)
    {
        _socket = socket;
        _executor = executor;
        _options = options;
        _time = time;
        _logger = logger;
        _requestId = requestId;
    }

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
        var patience = Task.Delay(SocketCloser.Patience);
        var closing = _closing.Task.IsCompletedSuccessfully ? _closing.Task.Result : null;
        if (await Task.WhenAny(sending, patience) == patience)
        {
            _socket.Abort(); // the client reads nothing at all
        }
        else if (closing is not null)
        {
            Log.SocketClosed(_logger, closing.Code, closing.Message);
            await SocketCloser.CloseAsync(_socket, closing.Code, closing.Message);
        }
        else
        {
            await SocketCloser.CloseAsync(_socket, (int)WebSocketCloseStatus.NormalClosure, "");
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
                Acknowledge();
                break;
            case SocketMessages.Ping:
                Enqueue(SocketMessages.With(SocketMessages.Pong, null, payload.Span));
                break;
            case SocketMessages.Pong:
                break;
            case SocketMessages.Subscribe:
                Start(id ?? throw Invalid("Message \"subscribe\" has no \"id\""), payload);
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

    private void Acknowledge()
    {
        if (_isAcknowledged)
        {
            throw new SocketCloseException(SocketCloseCodes.TooManyInitialisationRequests, "Too many initialisation requests");
        }

        _isAcknowledged = true;
        Enqueue(SocketMessages.ConnectionAck);
    }

    private void Start(string id, ReadOnlyMemory<byte> payload)
    {
        if (!_isAcknowledged)
        {
            throw new SocketCloseException(SocketCloseCodes.Unauthorized, "Unauthorized");
        }

        var parameters = JsonParameterReader.ReadBody(payload, out var fault) ?? throw Invalid(fault!.Message);
        if (parameters.Query is null)
        {
            throw Invalid("The payload has no \"query\"");
        }

        var operation = new CancellationTokenSource();
        if (_operations.Count >= OperationCountMax || !_operations.TryAdd(id, operation))
        {
            operation.Dispose();
            throw _operations.ContainsKey(id)
                ? new SocketCloseException(SocketCloseCodes.SubscriberAlreadyExists, $"Subscriber for {id} already exists")
                : new SocketCloseException(SocketCloseCodes.TooSlow, $"More than {OperationCountMax} operations at once");
        }

        _ = RunOperationAsync(id, parameters, operation);
    }

    private async Task RunOperationAsync(string id, RequestParameters parameters, CancellationTokenSource operation)
    {
        await Task.Yield(); // the next message need not wait
        try
        {
            await RunOperationAsync(id, parameters, operation.Token);
            if (_operations.TryRemove(id, out _))
            {
                Enqueue(SocketMessages.With(SocketMessages.Complete, id, default));
            }
        }
        catch (OperationCanceledException)
        {
            // The client has completed it, or is gone.
        }
        catch (SocketCloseException exception)
        {
            _closing.TrySetResult(exception);
        }
        catch (GraphQLException exception)
        {
            Close(SocketCloseCodes.TooSlow, exception.Message); // the only way in which events end badly on our side
        }
        catch (Exception exception)
        {
            Log.RequestFailed(_logger, exception, _requestId);
            Close(SocketCloseCodes.InternalServerError, "Internal server error");
        }
        finally
        {
            _operations.TryRemove(id, out _);
            operation.Dispose();
        }
    }

    private async Task RunOperationAsync(string id, RequestParameters parameters, CancellationToken cancellationToken)
    {
        using var answer = new PooledBuffer();
        var request = _executor.Prepare(parameters, _requestId);
        if (request.Kind == OperationType.Subscription)
        {
            if (request.Subscribe(parameters.Variables, answer, cancellationToken) is { } events)
            {
                await foreach (var result in events.WithCancellation(cancellationToken))
                {
                    Enqueue(SocketMessages.With("next", id, result.Span));
                }

                return;
            }
        }
        else if (await request.ExecuteAsync(parameters.Variables, answer, cancellationToken))
        {
            Enqueue(SocketMessages.With("next", id, answer.Written.Span));
            return;
        }

        // An error message ends the operation; no complete message follows it.
        if (_operations.TryRemove(id, out _))
        {
            Enqueue(SocketMessages.With("error", id, SocketMessages.ErrorsOf(answer.Written)));
        }
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
