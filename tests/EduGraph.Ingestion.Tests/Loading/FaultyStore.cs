using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>A store that fails when it is told to.</summary>
/// <param name="inner">The sound store behind it; not disposed of.</param>
internal sealed class FaultyStore(IGraphStore inner) : IGraphStore
{
    /// <summary>Called before each write, with the number of the call from 1; may throw.</summary>
    public Func<int, CancellationToken, Task>? BeforeWrite { get; init; }

    /// <summary>Called after each write that was applied; may throw: the answer is lost.</summary>
    public Action<int>? AfterWrite { get; init; }

    public int WriteCount { get; private set; }

    public int ReadCount { get; private set; }

    public string Name => "faulty";

    public Task OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    public Task<long> GetRevisionAsync(CancellationToken cancellationToken) => inner.GetRevisionAsync(cancellationToken);

    public async Task<WriteResult> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        var call = ++WriteCount;
        if (BeforeWrite is not null)
        {
            await BeforeWrite(call, cancellationToken);
        }

        var result = await inner.WriteAsync(batch, cancellationToken);
        AfterWrite?.Invoke(call);
        return result;
    }

    public Task<long> ReadAsync(IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        ReadCount++;
        return inner.ReadAsync(visitor, cancellationToken);
    }

    public Task<StoreChanges> ReadChangesAsync(long sinceRevision, CancellationToken cancellationToken) =>
        inner.ReadChangesAsync(sinceRevision, cancellationToken);

    public Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(CancellationToken cancellationToken) =>
        inner.ReadDocumentsAsync(cancellationToken);

    public Task<UnfinishedDocument?> ReadUnfinishedAsync(string sourceId, CancellationToken cancellationToken) =>
        inner.ReadUnfinishedAsync(sourceId, cancellationToken);

    public Task<PropertyGraph.Stores.Resolution> ReadResolutionAsync(CancellationToken cancellationToken) => inner.ReadResolutionAsync(cancellationToken);

    public Task<IReadOnlyList<IngestionRun>> ReadRunsAsync(int limit, CancellationToken cancellationToken) => inner.ReadRunsAsync(limit, cancellationToken);

    public Task<long> ReadRunSequenceAsync(string runId, CancellationToken cancellationToken) => inner.ReadRunSequenceAsync(runId, cancellationToken);

    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken) => inner.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
