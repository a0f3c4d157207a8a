using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

public sealed partial class GraphQLExecutor
{
    /// <summary>Answers a request in parts: first without what <c>@defer</c> puts off, then with one part after the other.</summary>
    /// <param name="operation">The operation; not a subscription.</param>
    /// <param name="variables">An object with the values of its variables; undefined for none.</param>
    /// <param name="output">Takes the first part, one whole JSON object: the whole answer if nothing is put off.</param>
    /// <param name="context">
    /// What resolvers find in <see cref="RequestContext.Context"/>; fields of the root type have it as their parent.
    /// </param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="OperationCanceledException">The caller left; nothing was written.</exception>
    /// <remarks>
    /// Parts as the draft of incremental delivery has them (<c>pending</c>, <c>incremental</c>, <c>completed</c>, <c>hasNext</c>), as
    /// graphql-js 17 sends them. The time limit is one for all parts. <see cref="ExecuteAsync(PreparedOperation, JsonElement,
    /// IBufferWriter{byte}, object?, CancellationToken)"/> puts nothing off.
    /// </remarks>
    public async ValueTask<IncrementalResult> ExecuteIncrementallyAsync(
        PreparedOperation operation,
        JsonElement variables,
        IBufferWriter<byte> output,
        object? context = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        if (operation.Cached is not { HasDefer: true, Operation.Operation: not OperationType.Subscription })
        {
            return new IncrementalResult(
                await ExecuteAsync(operation, variables, output, context, cancellationToken).ConfigureAwait(false), null);
        }

        OperationPlan? plan = Plan(
            operation, variables, context, cancellationToken, isIncremental: true, out RequestContext? request, out var errors);
        if (plan is null)
        {
            WriteErrors(errors, output);
            return new IncrementalResult(ExecutionOutcome.RequestError, null);
        }

        return await RunIncrementallyAsync(plan, request!, RootOf(context), new BufferReceiver(output), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IncrementalResult> RunIncrementallyAsync(
        OperationPlan plan, RequestContext request, ResolvedValue root, IAnswerReceiver receiver, CancellationToken cancellationToken)
    {
        RequestState state = plan.States.Rent();
        state.Start(request, root);
        bool isLeft = false;
        try
        {
            bool isWhole = await ResolveAndWriteAsync(state).ConfigureAwait(false);
            IncrementalDelivery delivery = new(state);
            isLeft = isWhole && delivery.Begin();
            WriteAnswer(state, request, isWhole, isLeft ? delivery : null, receiver);
            if (isLeft)
            {
                return new IncrementalResult(ExecutionOutcome.Completed, DeliverAsync(delivery, state, request, cancellationToken));
            }

            plan.States.Return(state);
            return new IncrementalResult(ExecutionOutcome.Completed, null);
        }
        catch (RequestAbortedException aborted)
        {
            return new IncrementalResult(Abort(state, request, aborted, receiver), null);
        }
        finally
        {
            if (!isLeft)
            {
                request.End();
            }
        }
    }

    private static async ValueTask<bool> ResolveAndWriteAsync(RequestState state)
    {
        if (state.Plan.Operation.Operation == OperationType.Mutation)
        {
            return await WriteMutationAsync(state).ConfigureAwait(false);
        }

        await state.Runner.RunAsync(state.Root).ConfigureAwait(false);
        return WriteRoot(state);
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> DeliverAsync(
        IncrementalDelivery delivery, RequestState state, RequestContext request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadOnlyMemory<byte>? part;
                bool isAborted = false;
                try
                {
                    part = await delivery.NextAsync().ConfigureAwait(false);
                }
                catch (RequestAbortedException aborted)
                {
                    part = delivery.Fail(LimitError(aborted));
                    isAborted = true;
                }

                if (part is null)
                {
                    // Only now: resolvers that were not waited for may still fill the tables of a request that ended early.
                    state.Plan.States.Return(state);
                    yield break;
                }

                yield return part.Value;
                if (isAborted)
                {
                    yield break;
                }
            }
        }
        finally
        {
            request.End();
        }
    }
}
