using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Format;
using EduGraph.Neo4j.Projection;
using EduGraph.Neo4j.Record;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j;

/// <summary>
/// The graph's record in a Neo4j database, and beside it the graph itself, with labels and typed relationships, for people who ask in
/// Cypher.
/// </summary>
/// <remarks>
/// <para>
/// The record: a <c>Source</c> a document (<c>Document</c> while it is unfinished or withdrawn), its <c>Mention</c>s (<c>IN</c> it) and its
/// <c>Claim</c>s (<c>ABOUT</c> a mention); <c>Assignment</c> and <c>ResolutionLink</c> hold what resolution found. The whole graph can be
/// rebuilt from them.
/// </para>
/// <para>
/// The graph: nodes labelled with their kinds, relationships of the schema's types, with the best values as the API gives them. It
/// follows the
/// record at the end of every run (<see cref="ProjectAsync"/>); <c>GraphStore.projectedRevision</c> says how far it is.
/// </para>
/// <para>
/// A batch is one transaction, with its place in the run; a lock on one node lets one writer in at a time, in all processes. Every call is
/// tried once: whoever uses the store retries what <see cref="GraphStoreException.IsTransient"/> calls transient. Safe for many threads.
/// </para>
/// </remarks>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly Neo4jGraphStoreOptions _options;
    private readonly GraphSchema _schema;
    private readonly Neo4jAccess _access;
    private bool _isOpen;

    /// <summary>Names the server; nothing is opened yet.</summary>
    /// <param name="options">Which server.</param>
    /// <param name="schema">What may exist: constraints and indexes are derived from it.</param>
    /// <exception cref="GraphStoreException">The address is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public Neo4jGraphStore(Neo4jGraphStoreOptions options, GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.WithdrawnGrace, TimeSpan.Zero);
        (_options, _schema) = (options, schema);
        _access = new Neo4jAccess(options);
    }

    /// <inheritdoc/>
    public string Name => _access.Name;

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await StoreFormat.EnsureAsync(_access, _schema, cancellationToken);
        _isOpen = true;
    }

    /// <inheritdoc/>
    public Task<long> GetRevisionAsync(CancellationToken cancellationToken) => ReadAsync(StoreNode.ReadRevisionAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<WriteResult> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await EnsureOpenAsync(cancellationToken);
        var result = await Translating(() => _access.WriteAsync(
            runner => RecordWriter.ApplyAsync(runner, batch, Name, cancellationToken), cancellationToken));
        if (batch.WithdrawnSourceIds.Length > 0 || batch.Run is { State: not RunState.Running }) await SweepAsync(cancellationToken);
        // Also when the batch had been applied before: whoever applied it may have been killed in between.
        if (batch.Run is { State: RunState.Completed }) await ProjectAsync(cancellationToken);
        return result;
    }

    /// <summary>
    /// Brings the labelled nodes and typed relationships to what the record says, by what differs. Done at the end of every run; can be
    /// repeated
    /// and broken off. Does nothing where they show the store's revision already.
    /// </summary>
    /// <remarks>Reads the record and the graph whole: O(store). The snapshot is held in memory meanwhile.</remarks>
    /// <exception cref="GraphStoreException">The store failed, or another process began the same; the record is not touched.</exception>
    public async Task ProjectAsync(CancellationToken cancellationToken)
    {
        var (revision, projected) = await ReadAsync(StoreNode.ReadProjectionAsync, cancellationToken);
        if (revision == projected) return;
        await Translating(async () =>
        {
            await GraphProjection.WriteAsync(_access, _schema, ComputeAsync, cancellationToken);
            return true;
        });

        async Task<IProjectedGraph> ComputeAsync() => new SnapshotProjection(await SnapshotBuilder.BuildAsync(this, _schema, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<long> ReadAsync(IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return ReadAsync(runner => new RecordReader(runner, Name).ReadAsync(visitor, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoreChanges> ReadChangesAsync(long sinceRevision, CancellationToken cancellationToken) =>
        ReadAsync(runner => StoreFacts.ReadChangesAsync(runner, sinceRevision), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(CancellationToken cancellationToken) =>
        ReadAsync(StoreFacts.ReadDocumentsAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<UnfinishedDocument?> ReadUnfinishedAsync(string sourceId, CancellationToken cancellationToken) =>
        ReadAsync(runner => StoreFacts.ReadUnfinishedAsync(runner, sourceId), cancellationToken);

    /// <inheritdoc/>
    public Task<Resolution> ReadResolutionAsync(CancellationToken cancellationToken) =>
        ReadAsync(runner => ResolutionRecords.ReadAsync(runner, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IngestionRun>> ReadRunsAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return ReadAsync(runner => RunRecords.ReadAsync(runner, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> ReadRunSequenceAsync(string runId, CancellationToken cancellationToken) =>
        ReadAsync(runner => StoreFacts.ReadSequenceAsync(runner, runId), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken) =>
        ReadAsync(runner => SoundnessCheck.RunAsync(runner, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _access.DisposeAsync();

    private async Task<T> ReadAsync<T>(Func<IAsyncQueryRunner, Task<T>> read, CancellationToken cancellationToken)
    {
        await EnsureOpenAsync(cancellationToken);
        return await Translating(() => _access.ReadAsync(read, cancellationToken));
    }

    // The first call also finds out whether the database is ours.
    private Task EnsureOpenAsync(CancellationToken cancellationToken) => _isOpen ? Task.CompletedTask : OpenAsync(cancellationToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WithdrawnDocuments.DeleteAsync(_access, _options.WithdrawnGrace, cancellationToken);
        }
        catch (GraphStoreException)
        {
            // What the batch wrote is safe; what is left to sweep is swept after the next.
        }
    }

    private async Task<T> Translating<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (DamagedRecordException exception)
        {
            throw new GraphStoreException(
                $"{Name}: the data is damaged: {exception.Message}; run 'edugraph verify' to see how far, and bring back a backup.",
                isTransient: false,
                exception);
        }
    }
}
