namespace Neo4j.Driver;

/// <summary>Short ways to read a result.</summary>
public static class ResultCursorExtensions
{
    /// <summary>The only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static async Task<IRecord> SingleAsync(this IResultCursor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync().ConfigureAwait(false)) throw new InvalidOperationException("The result is empty.");
        IRecord record = result.Current;
        if (await result.FetchAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The result contains more than one element.");
        return record;
    }

    /// <summary>What <paramref name="operation"/> makes of the only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation(await result.SingleAsync().ConfigureAwait(false));
    }

    /// <summary>All records, in memory.</summary>
    public static async Task<List<IRecord>> ToListAsync(
        this IResultCursor result, int initialCapacity = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var records = new List<IRecord>(Math.Max(0, initialCapacity));
        await foreach (IRecord record in result.WithCancellation(cancellationToken).ConfigureAwait(false)) records.Add(record);
        return records;
    }

    /// <summary>All records, in memory.</summary>
    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) =>
        result.ToListAsync(0, cancellationToken);

    /// <summary>What <paramref name="operation"/> makes of each record, in memory.</summary>
    public static async Task<List<T>> ToListAsync<T>(this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(operation);
        var made = new List<T>(Math.Max(0, initialCapacity));
        while (await result.FetchAsync().ConfigureAwait(false)) made.Add(operation(result.Current));
        return made;
    }

    /// <summary>Calls <paramref name="operation"/> with each record and gives the summary.</summary>
    public static async Task<IResultSummary> ForEachAsync(this IResultCursor result, Action<IRecord> operation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(operation);
        while (await result.FetchAsync().ConfigureAwait(false)) operation(result.Current);
        return await result.ConsumeAsync().ConfigureAwait(false);
    }
}
