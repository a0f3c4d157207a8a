using System.Collections.Immutable;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Hosting;

/// <summary>A store that holds a tiny graph; a test puts another in its place.</summary>
internal sealed class FixedStore(TinyGraph graph) : IGraphStore
{
    // The follower reads while a test writes.
    private volatile State _state = new(graph, 1);

    public string Name => "fixed";

    /// <summary>Whether reads fail, as they do when a database is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>How often the whole store was read.</summary>
    public int ReadCount { get; private set; }

    public ImmutableArray<IngestionRun> Runs { get; set; } = [];

    /// <summary>Puts another graph in place: the revision goes up by one.</summary>
    public void Replace(TinyGraph next) => _state = new State(next, _state.Revision + 1);

    /// <summary>Puts another graph in place at a revision, as bringing back a backup does.</summary>
    public void Restore(TinyGraph backup, long revision) => _state = new State(backup, revision);

    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<long> GetRevisionAsync(CancellationToken cancellationToken) =>
        IsAway ? throw new GraphStoreException("The store is away.", isTransient: true) : Task.FromResult(_state.Revision);

    public Task<long> ReadAsync(IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        var state = _state;
        ReadCount++;
        state.Graph.Visit(visitor);
        return Task.FromResult(state.Revision);
    }

    public Task<IReadOnlyList<IngestionRun>> ReadRunsAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IngestionRun>>([.. Runs.Take(limit)]);

    public Task<WriteResult> WriteAsync(WriteBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoreChanges> ReadChangesAsync(long sinceRevision, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UnfinishedDocument?> ReadUnfinishedAsync(string sourceId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PropertyGraph.Stores.Resolution> ReadResolutionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> ReadRunSequenceAsync(string runId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed record State(TinyGraph Graph, long Revision);
}
