using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

public sealed partial class GraphQLExecutor
{
    /// <summary>Begins a subscription: Subscribe(), section 6.2.3.</summary>
    /// <param name="operation">A subscription.</param>
    /// <param name="variables">An object with the values of its variables; undefined for none.</param>
    /// <param name="context">Gives what resolvers find in <see cref="RequestContext.Context"/>, anew for each event; or null.</param>
    /// <param name="cancellationToken">Cancelled when the subscriber leaves.</param>
    /// <returns>The answers, one an event; or what is wrong.</returns>
    public SubscriptionResult Subscribe(
        PreparedOperation operation, JsonElement variables, Func<object?>? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (operation.Operation is { Operation: not OperationType.Subscription } other)
        {
            string message = $"A {other.Operation.ToKeyword()} is no subscription.";
            return new SubscriptionResult([GraphQLError.At(message, ErrorCodes.OperationNotSupported, other)]);
        }

        OperationPlan? plan = Plan(
            operation, variables, context?.Invoke(), cancellationToken, isIncremental: false, out RequestContext? request, out var errors);
        if (plan is null)
        {
            return new SubscriptionResult(errors);
        }

        if (plan.Root.Fault is { } fault)
        {
            return new SubscriptionResult([fault.Error]);
        }

        FieldRequest field = new(plan.Root.Fields[0]);
        try
        {
            IAsyncEnumerable<object?> events = CreateSourceEventStream(field, request!, cancellationToken);
            return new SubscriptionResult(RespondAsync(plan, events, request!, context, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            request!.End();
            return new SubscriptionResult([SourceError(exception, field.Selection)]);
        }
    }

    /// <summary>CreateSourceEventStream(), section 6.2.3.1.</summary>
    private IAsyncEnumerable<object?> CreateSourceEventStream(
        FieldRequest field, RequestContext request, CancellationToken cancellationToken)
    {
        field.Begin(request);
        if (field.Fault is not null)
        {
            throw field.Fault;
        }

        SubscriptionSource? source = _services.Resolvers.FindSubscription(field.Selection.Field);
        return source is null
            ? throw new GraphQLException($"Subscription field \"{field.Selection.Field.Name}\" has no events.", ErrorCodes.InternalError)
            : source(field, cancellationToken);
    }

    /// <summary>MapSourceToResponseEvent(), section 6.2.3.2.</summary>
    private async IAsyncEnumerable<ReadOnlyMemory<byte>> RespondAsync(
        OperationPlan plan,
        IAsyncEnumerable<object?> events,
        RequestContext subscription,
        Func<object?>? context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (object? value in events.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                RequestContext request = new(Schema, Options, subscription.Variables, context?.Invoke(), cancellationToken);
                ArrayBufferWriter<byte> answer = new();
                await RunAsync(plan, request, ResolvedValue.FromObject(value), new BufferReceiver(answer)).ConfigureAwait(false);
                yield return answer.WrittenMemory;
            }
        }
        finally
        {
            subscription.End();
        }
    }

    private GraphQLError SourceError(Exception exception, FieldSelection selection)
    {
        GraphQLError error = (exception as GraphQLException)?.Error
            ?? Options.OnException?.Invoke(exception, selection)
            ?? new GraphQLError("Internal error.", code: ErrorCodes.InternalError);
        return error.With([.. selection.Nodes.Select(node => node.Location)], [selection.ResponseName]);
    }
}
