namespace EduGraph.GraphQL.Execution;

/// <summary>Executes what one request has put off, part by part.</summary>
/// <remarks>Groups of the same selection are executed together, a level at a time for all their objects, as everything else.</remarks>
internal sealed class IncrementalDelivery(RequestState state)
{
    private readonly DeliveryPart _part = new();
    private readonly JsonOutput _output = new();
    private DeliveryQueue? _queue;

    /// <summary>Takes what the first part of the answer, which has been written, puts off; false if that is nothing.</summary>
    public bool Begin()
    {
        _queue = new DeliveryQueue(_part);
        (List<DeferredFragment> fragments, List<ExecutionGroup> groups) = state.Writer.Deferrals.Take();
        _queue.Begin(fragments, groups);
        return _queue.IsWaitedFor;
    }

    /// <summary>Adds to the first part what the client has to wait for.</summary>
    public void WritePending(JsonOutput output) => _part.WriteMembers(output, isFirst: false, hasNext: true);

    /// <summary>Executes until there is something to tell; gives it, or null if nothing is left.</summary>
    /// <exception cref="RequestAbortedException">A limit is passed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync()
    {
        while (_part.IsEmpty && _queue!.IsWaitedFor)
        {
            await ExecuteAsync(_queue.TakeNext()).ConfigureAwait(false);
        }

        return _part.IsEmpty ? (ReadOnlyMemory<byte>?)null : Write();
    }

    /// <summary>Gives up what is left; gives what is told of it.</summary>
    public ReadOnlyMemory<byte> Fail(GraphQLError error)
    {
        _queue!.FailAll(error);
        return Write();
    }

    private async ValueTask ExecuteAsync(List<ExecutionGroup> batch)
    {
        SelectionState objects = new(batch[0].Selection.Plan);
        foreach (ExecutionGroup group in batch)
        {
            objects.AddParent(group.Parent);
        }

        await state.Runner.RunAsync(objects).ConfigureAwait(false);
        for (int index = 0; index < batch.Count; index++)
        {
            Write(batch[index], objects, index);
        }

        objects.Reset();
    }

    private void Write(ExecutionGroup group, SelectionState objects, int ordinal)
    {
        state.Output.Truncate(0);
        state.Writer.Begin(group.Path, group.Scope);
        bool isWhole = state.Writer.WriteObject(objects, ordinal, group.Path.Length);
        GraphQLError[] errors = [.. state.Writer.Errors];
        if (!isWhole)
        {
            group.Fault = errors[^1];
            _queue!.Finish(group, [], []);
            return;
        }

        group.Data = state.Output.Written.ToArray();
        group.Errors = errors;
        (List<DeferredFragment> fragments, List<ExecutionGroup> groups) = state.Writer.Deferrals.Take();
        _queue!.Finish(group, fragments, groups);
    }

    private ReadOnlyMemory<byte> Write()
    {
        _output.Truncate(0);
        _output.WriteRaw((byte)'{');
        _part.WriteMembers(_output, isFirst: true, hasNext: _queue!.IsWaitedFor);
        _output.WriteRaw((byte)'}');
        return _output.Written.ToArray();
    }
}
