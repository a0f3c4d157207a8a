using System.Threading.Channels;
using EduGraph.Api.Execution;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Http;

/// <content>The operations that run on the socket.</content>
internal sealed partial class SocketConnection
{
    private async Task StartAsync(string id, ReadOnlyMemory<byte> payload)
    {
        if (!_isAcknowledged)
        {
            throw new SocketCloseException(SocketCloseCodes.Unauthorized, "Unauthorized");
        }

        if (payload.IsEmpty)
        {
            throw Invalid("Message \"subscribe\" has no \"payload\"");
        }

        var parameters = JsonParameterReader.ReadBody(payload, out var fault) ?? throw Invalid(fault!.Message);
        if (parameters.Query is null)
        {
            throw Invalid("The payload has no \"query\"");
        }

        if (parameters.IsVariableBatch)
        {
            throw Invalid("The payload's \"variables\" is a list");
        }

        // Never disposed of: it has no timer and hangs on nothing, and whoever cancels it may come after its operation has ended.
        var operation = new CancellationTokenSource();
        if (!_operations.TryAdd(id, operation))
        {
            throw new SocketCloseException(SocketCloseCodes.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
        }

        parameters.Editor = _editor;
        var request = _executor.Prepare(parameters, _requestId);
        if (request.Kind != OperationType.Subscription)
        {
            await _queryTurns.WaitAsync();
            _ = EndAsync(id, RunQueryAsync(id, request, parameters, operation.Token), () => _queryTurns.Release());
        }
        else if (Interlocked.Increment(ref _subscriptionCount) > SubscriptionCountMax)
        {
            throw new SocketCloseException(SocketCloseCodes.TooSlow, $"More than {SubscriptionCountMax} subscriptions at once");
        }
        else
        {
            _ = EndAsync(
                id, RunSubscriptionAsync(id, request, parameters, operation.Token), () => Interlocked.Decrement(ref _subscriptionCount));
        }
    }

    /// <summary>Waits for an operation, says that it is complete, and gives its place free.</summary>
    private async Task EndAsync(string id, Task running, Action free)
    {
        try
        {
            await running;
            if (_operations.TryRemove(id, out _))
            {
                await _queue.Writer.WriteAsync(SocketMessages.With(SocketMessages.Complete, id, default));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
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
            free();
        }
    }

    private async Task RunQueryAsync(string id, IPreparedRequest request, RequestParameters parameters, CancellationToken cancellationToken)
    {
        await Task.Yield(); // the next message need not wait
        using var answer = new PooledBuffer();
        bool isExecuted;
        using (var lease = await _gate.EnterAsync(cancellationToken))
        {
            if (lease.IsAcquired)
            {
                isExecuted = await request.ExecuteAsync(parameters.Variables, answer, cancellationToken);
            }
            else
            {
                GraphQLExecutor.WriteErrors([HttpFault.Overload.ToError()], answer);
                isExecuted = false;
            }
        }

        if (isExecuted)
        {
            await _queue.Writer.WriteAsync(SocketMessages.With("next", id, answer.Written.Span), cancellationToken);
        }
        else
        {
            await FailAsync(id, answer);
        }
    }

    private async Task RunSubscriptionAsync(string id, IPreparedRequest request, RequestParameters parameters, CancellationToken cancellationToken)
    {
        await Task.Yield(); // the next message need not wait
        using var answer = new PooledBuffer();
        if (request.Subscribe(parameters.Variables, answer, cancellationToken) is not { } events)
        {
            await FailAsync(id, answer);
            return;
        }

        await foreach (var result in events.WithCancellation(cancellationToken))
        {
            Enqueue(SocketMessages.With("next", id, result.Span));
        }
    }

    // An error message ends the operation; no complete message follows it.
    private async Task FailAsync(string id, PooledBuffer answer)
    {
        if (_operations.TryRemove(id, out _))
        {
            await _queue.Writer.WriteAsync(SocketMessages.With("error", id, SocketMessages.ErrorsOf(answer.Written)));
        }
    }
}
