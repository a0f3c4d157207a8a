using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

public sealed partial class GraphQLExecutor
{
    private ValueTask<ExecutionOutcome> RunAsync(
        OperationPlan plan, RequestContext request, ResolvedValue root, IAnswerReceiver receiver)
    {
        RequestState state = plan.States.Rent();
        state.Start(request, root);
        if (plan.Operation.Operation == OperationType.Mutation)
        {
            return RunMutationAsync(state, request, receiver);
        }

        // Nothing of a query that does not wait is put on the heap for waiting.
        ValueTask running;
        try
        {
            running = state.Runner.RunAsync(state.Root);
            if (running.IsCompletedSuccessfully)
            {
                return ValueTask.FromResult(Finish(state, request, WriteRoot(state), receiver));
            }
        }
        catch (RequestAbortedException aborted)
        {
            return ValueTask.FromResult(Abort(state, request, aborted, receiver));
        }
        catch (OperationCanceledException)
        {
            request.End();
            throw;
        }

        return AwaitAsync(running, state, request, receiver);
    }

    private async ValueTask<ExecutionOutcome> AwaitAsync(
        ValueTask running, RequestState state, RequestContext request, IAnswerReceiver receiver)
    {
        try
        {
            await running.ConfigureAwait(false);
            return Finish(state, request, WriteRoot(state), receiver);
        }
        catch (RequestAbortedException aborted)
        {
            return Abort(state, request, aborted, receiver);
        }
        finally
        {
            request.End();
        }
    }

    private async ValueTask<ExecutionOutcome> RunMutationAsync(RequestState state, RequestContext request, IAnswerReceiver receiver)
    {
        try
        {
            return Finish(state, request, await WriteMutationAsync(state).ConfigureAwait(false), receiver);
        }
        catch (RequestAbortedException aborted)
        {
            return Abort(state, request, aborted, receiver);
        }
        finally
        {
            request.End();
        }
    }

    /// <summary>ExecuteMutation(), section 6.2.2: each root field is resolved and written before the next one begins.</summary>
    private static async ValueTask<bool> WriteMutationAsync(RequestState state)
    {
        SelectionState root = state.Root;
        bool isWhole = WriteStart(state);
        for (int index = 0; isWhole && index < root.Fields.Length; index++)
        {
            await state.Runner.RunAsync(root, index).ConfigureAwait(false);
            isWhole = state.Writer.WriteFields(root, 0, 0, index, index + 1);
        }

        state.Output.WriteRaw(root.Fields.Length == 0 ? "{}"u8 : "}"u8);
        return isWhole;
    }

    /// <summary>The braces are those of the whole answer; false if not even the root's fields can be told.</summary>
    private static bool WriteStart(RequestState state)
    {
        state.Output.WriteRaw("{\"data\":"u8);
        if (state.Root.Plan.Fault is { } fault)
        {
            state.Writer.AddError(fault.Error);
            return false;
        }

        return true;
    }

    private static bool WriteRoot(RequestState state) => WriteStart(state) && state.Writer.WriteObject(state.Root, 0, 0);

    private static ExecutionOutcome Finish(RequestState state, RequestContext request, bool isWhole, IAnswerReceiver receiver)
    {
        request.End();
        WriteAnswer(state, request, isWhole, delivery: null, receiver);
        state.Plan.States.Return(state);
        return ExecutionOutcome.Completed;
    }

    private static void WriteAnswer(
        RequestState state, RequestContext request, bool isWhole, IncrementalDelivery? delivery, IAnswerReceiver receiver)
    {
        JsonOutput json = state.Output;
        if (!isWhole)
        {
            json.Truncate(0);
            json.WriteRaw("{\"data\":null"u8);
        }

        if (request.ExtensionsOrNull is { Count: > 0 } extensions)
        {
            json.WriteRaw(",\"extensions\":"u8);
            UntypedValues.Write(extensions, json);
        }

        delivery?.WritePending(json);
        json.WriteRaw((byte)'}');
        if (state.Writer.Errors.Count == 0)
        {
            receiver.Receive(ExecutionOutcome.Completed, json.Written);
        }
        else
        {
            WriteWithErrors(state, receiver);
        }
    }

    // Errors come first, so that they are not overlooked (section 7.1).
    private static void WriteWithErrors(RequestState state, IAnswerReceiver receiver)
    {
        JsonOutput answer = new();
        answer.WriteRaw((byte)'{');
        ErrorWriter.Write(state.Writer.Errors, answer);
        answer.WriteRaw((byte)',');
        answer.WriteRaw(state.Output.Written[1..]);
        receiver.Receive(ExecutionOutcome.Completed, answer.Written);
        answer.Reset(capacityKept: 0);
    }

    // The state does not go back: resolvers that were not waited for may still fill it.
    private ExecutionOutcome Abort(RequestState state, RequestContext request, RequestAbortedException aborted, IAnswerReceiver receiver)
    {
        request.End();
        JsonOutput json = new();
        json.WriteRaw((byte)'{');
        ErrorWriter.Write([.. state.Writer.Errors, LimitError(aborted)], json);
        json.WriteRaw(",\"data\":null}"u8);
        receiver.Receive(ExecutionOutcome.Completed, json.Written);
        json.Reset(capacityKept: 0);
        return ExecutionOutcome.Completed;
    }
}
