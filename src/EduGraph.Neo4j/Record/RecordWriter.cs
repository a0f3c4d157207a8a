using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>Applies a batch inside the caller's transaction. All values are parameters; many rows a query.</summary>
internal static class RecordWriter
{
    private const string FindDocuments = """
        UNWIND $sources AS source
        OPTIONAL MATCH (u:Unfinished {id: source})
        OPTIONAL MATCH (v:Source {id: source})
        RETURN source, u.document, u.contentHash, u.mentionCount, u.claimCount, u.mentionBound, u.hasEarlyClaims, v.document, v.contentHash
        """;

    private const string WithdrawDocuments = """
        UNWIND $documents AS document
        MATCH (d:Document {document: document})
        REMOVE d:Source:Unfinished
        SET d:Withdrawn, d.withdrawnAt = timestamp()
        """;

    private const string CreateDocuments = "UNWIND $rows AS row CREATE (d:Document) SET d = row";

    private const string AdvanceDocuments = """
        UNWIND $rows AS row
        MATCH (d:Document {document: row.document})
        SET d.mentionCount = row.mentionCount, d.claimCount = row.claimCount, d.mentionBound = row.mentionBound,
            d.hasEarlyClaims = row.hasEarlyClaims, d.run = row.run
        """;

    private const string ShowDocuments = """
        UNWIND $documents AS document
        MATCH (d:Document {document: document})
        REMOVE d:Unfinished
        SET d:Source
        """;

    private const string KeepUnfinished = "UNWIND $documents AS document MATCH (d:Document {document: document}) SET d:Unfinished";

    private const string WriteChanges = """
        UNWIND $rows AS row
        MERGE (change:SourceChange {source: row[0]})
        SET change.revision = row[1], change.isWithdrawn = row[2]
        """;

    private const string AdvanceStore = $"""
        {StoreNode.Match}
        SET store.revision = $revision, store.nextDocument = $nextDocument, store.nextRun = $nextRun,
            store.resolutionRevision = CASE WHEN $hasResolution THEN $revision ELSE store.resolutionRevision END
        MERGE (batch:RunBatch {"{run: $run}"}) SET batch.sequence = $sequence
        """;

    /// <exception cref="ArgumentException">The batch's own numbers do not fit together, or one before it is missing.</exception>
    /// <exception cref="GraphStoreException">A part does not follow on from what is stored.</exception>
    public static async Task<WriteResult> ApplyAsync(
        IAsyncQueryRunner runner, WriteBatch batch, string storeName, CancellationToken cancellationToken)
    {
        var store = await StoreNode.LockAsync(runner, batch.RunId);
        if (batch.Sequence <= store.Sequence) return new WriteResult(store.Revision, Applied: false);
        if (batch.Sequence != store.Sequence + 1)
        {
            throw new ArgumentException(
                $"Batch {batch.Sequence} of run {batch.RunId} came after batch {store.Sequence}: a batch is missing.", nameof(batch));
        }

        var (unfinished, visible) = await FindAsync(runner, batch);
        var plan = BatchPlan.Make(storeName, batch, store.NextDocument, unfinished, visible);
        cancellationToken.ThrowIfCancellationRequested();
        await WriteDocumentsAsync(runner, plan);
        var isChanged = plan.Changes.Count > 0 || batch.Resolution is not null;
        var revision = isChanged ? store.Revision + 1 : store.Revision;
        await runner.RunRowsAsync(WriteChanges, [.. plan.Changes.Select(change => new object?[] { change.Key, revision, change.Value })]);
        if (batch.Resolution is { } resolution) await ResolutionRecords.ReplaceAsync(runner, resolution, cancellationToken);
        if (batch.Run is { } run) await RunRecords.WriteAsync(runner, run, store.NextRun);
        await runner.RunAsync(AdvanceStore, new Dictionary<string, object?>
        {
            ["revision"] = revision,
            ["nextDocument"] = plan.NextDocument,
            ["nextRun"] = store.NextRun + (batch.Run is null ? 0 : 1),
            ["hasResolution"] = batch.Resolution is not null,
            ["run"] = batch.RunId,
            ["sequence"] = batch.Sequence,
        });
        return new WriteResult(revision, Applied: true);
    }

    private static async Task<(Dictionary<string, DocumentState> Unfinished, Dictionary<string, DocumentState> Visible)> FindAsync(
        IAsyncQueryRunner runner, WriteBatch batch)
    {
        Dictionary<string, DocumentState> unfinished = new(StringComparer.Ordinal), visible = new(StringComparer.Ordinal);
        List<string> sources = [.. batch.Parts.Select(part => part.Source.Id).Concat(batch.WithdrawnSourceIds).Distinct(StringComparer.Ordinal)];
        if (sources.Count == 0) return (unfinished, visible);
        foreach (var record in await runner.ListAsync(FindDocuments, new() { ["sources"] = sources }))
        {
            var source = record[0].As<string>();
            if (record[1] is long document)
            {
                unfinished[source] = new DocumentState
                {
                    Document = document,
                    ContentHash = record[2].As<string>(),
                    MentionCount = record[3].As<long>(),
                    ClaimCount = record[4].As<long>(),
                    MentionBound = record[5].As<long>(),
                    HasEarlyClaims = record[6].As<bool>(),
                };
            }

            if (record[7] is long shown) visible[source] = new DocumentState { Document = shown, ContentHash = record[8].As<string>() };
        }

        return (unfinished, visible);
    }

    // Those that go first, so that a source never has two visible documents, which its constraint would refuse.
    private static async Task WriteDocumentsAsync(IAsyncQueryRunner runner, BatchPlan plan)
    {
        await runner.RunRowsAsync(CreateDocuments, plan.NewDocuments);
        await RunDocumentsAsync(runner, WithdrawDocuments, [.. plan.Withdrawn]);
        await runner.RunRowsAsync(MentionRow.Create, plan.Mentions);
        await runner.RunRowsAsync(ClaimRow.Create, plan.Claims);
        await runner.RunRowsAsync(ClaimRow.CreateEarly, plan.EarlyClaims);
        await runner.RunRowsAsync(AdvanceDocuments, [.. plan.Touched.Values.Select(Progress)]);
        await RunDocumentsAsync(runner, ClaimRow.JoinEarly, Touched(plan, state => state.IsVisible && state.HasEarlyClaims));
        await RunDocumentsAsync(runner, ShowDocuments, Touched(plan, state => state.IsVisible));
        await RunDocumentsAsync(runner, KeepUnfinished, Touched(plan, state => !state.IsVisible));
    }

    private static List<long> Touched(BatchPlan plan, Func<DocumentState, bool> isMeant) =>
        [.. plan.Touched.Values.Where(isMeant).Select(state => state.Document)];

    private static Dictionary<string, object?> Progress(DocumentState state) => new()
    {
        ["document"] = state.Document,
        ["mentionCount"] = state.MentionCount,
        ["claimCount"] = state.ClaimCount,
        ["mentionBound"] = state.MentionBound,
        ["hasEarlyClaims"] = state.HasEarlyClaims,
        ["run"] = state.RunId,
    };

    private static async Task RunDocumentsAsync(IAsyncQueryRunner runner, string query, List<long> documents)
    {
        if (documents.Count > 0) await runner.RunAsync(query, new Dictionary<string, object?> { ["documents"] = documents });
    }
}
