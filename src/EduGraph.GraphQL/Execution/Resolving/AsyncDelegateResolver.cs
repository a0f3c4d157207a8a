namespace EduGraph.GraphQL.Execution;

/// <summary>As <see cref="DelegateResolver"/>, but may wait; the parents of one level wait at the same time.</summary>
internal sealed class AsyncDelegateResolver(Func<FieldRequest, object?, ValueTask<object?>> resolve) : FieldResolver
{
    /// <summary>The values of all parents, in order; an exception stands for a value that could not be had.</summary>
    public async ValueTask<object?[]> ResolveAsync(FieldRequest field, ReadOnlyMemory<ResolvedValue> parents)
    {
        ValueTask<object?>[] pending = new ValueTask<object?>[parents.Length];
        for (int index = 0; index < pending.Length; index++)
        {
            pending[index] = Begin(field, parents.Span[index].Reference);
        }

        object?[] values = new object?[pending.Length];
        for (int index = 0; index < pending.Length; index++)
        {
            values[index] = await EndAsync(pending[index], field.Request).ConfigureAwait(false);
        }

        return values;
    }

    private ValueTask<object?> Begin(FieldRequest field, object? parent)
    {
        try
        {
            return resolve(field, parent);
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            return ValueTask.FromException<object?>(exception);
        }
    }

    private static async ValueTask<object?> EndAsync(ValueTask<object?> pending, RequestContext request)
    {
        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            request.ThrowIfAborted();
            return exception;
        }
    }
}
