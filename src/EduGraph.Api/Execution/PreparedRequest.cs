using System.Buffers;
using System.Text.Json;
using EduGraph.Api.Http;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Execution;

/// <summary>A request whose document the executor has prepared.</summary>
internal sealed class PreparedRequest(
    GraphQLExecutor executor, PreparedOperation operation, Func<GraphRequest> newRequest, RequestParameters parameters, string requestId) : IPreparedRequest
{
    /// <summary>Stops an operation of which only the cost is wanted.</summary>
    public static readonly GraphQLError CostOnly = new("Only the cost of the operation was asked for.", code: "COST_ONLY");

    // What outlives the parameters, whose texts lie in a rented buffer.
    private readonly CostMode _costMode = parameters.CostMode;
    private readonly string? _editor = parameters.Editor;

    public OperationType? Kind => operation.Operation?.Operation;

    public bool IsDeferring => operation.IsDeferring && _costMode != CostMode.Validate;

    public async ValueTask<(bool IsExecuted, IAsyncEnumerable<ReadOnlyMemory<byte>>? Parts)> ExecuteInPartsAsync(
        ReadOnlyMemory<byte> variables, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        if (!IsDeferring)
        {
            return (await ExecuteAsync(variables, output, cancellationToken), null);
        }

        using var document = variables.IsEmpty ? null : JsonDocument.Parse(variables);
        var (outcome, parts) = await executor.ExecuteIncrementallyAsync(
            operation, document?.RootElement ?? default, output, NewRequest(), cancellationToken);
        return (outcome == ExecutionOutcome.Completed, parts);
    }

    public async ValueTask AnswerAsync(ReadOnlyMemory<byte> variables, IAnswerReceiver receiver, CancellationToken cancellationToken)
    {
        if (_costMode == CostMode.Validate)
        {
            using var answer = new PooledBuffer();
            var isValid = await ExecuteAsync(variables, answer, cancellationToken);
            receiver.Receive(isValid ? ExecutionOutcome.Completed : ExecutionOutcome.RequestError, answer.Written.Span);
            return;
        }

        using var document = variables.IsEmpty ? null : JsonDocument.Parse(variables);
        await executor.ExecuteAsync(operation, document?.RootElement ?? default, receiver, NewRequest(), cancellationToken);
    }

    public async ValueTask<bool> ExecuteAsync(ReadOnlyMemory<byte> variables, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        using var document = variables.IsEmpty ? null : JsonDocument.Parse(variables);
        var request = NewRequest();
        if (_costMode != CostMode.Validate)
        {
            var outcome = await executor.ExecuteAsync(operation, document?.RootElement ?? default, output, request, cancellationToken);
            return outcome == ExecutionOutcome.Completed;
        }

        using var answer = new PooledBuffer();
        await executor.ExecuteAsync(operation, document?.RootElement ?? default, answer, request, cancellationToken);
        if (request.Cost is { } cost && cost.NodeCount <= request.Options.NodeCountMax)
        {
            JsonSerializer.Serialize(new Utf8JsonWriter(output), new { extensions = new { operationCost = cost.ToExtension() } });
            return true;
        }

        output.Write(answer.Written.Span);
        return false;
    }

    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Subscribe(
        ReadOnlyMemory<byte> variables, IBufferWriter<byte> errors, CancellationToken cancellationToken)
    {
        // The variables are read before the first event; the events come long after.
        using var document = variables.IsEmpty ? null : JsonDocument.Parse(variables);
        var result = executor.Subscribe(operation, document?.RootElement ?? default, NewRequest, cancellationToken);
        if (result.Responses is null)
        {
            GraphQLExecutor.WriteErrors(result.Errors, errors);
        }

        return result.Responses;
    }

    private GraphRequest NewRequest()
    {
        var request = newRequest();
        request.CostMode = _costMode;
        request.Editor = _editor;
        request.RequestId = requestId;
        return request;
    }
}
