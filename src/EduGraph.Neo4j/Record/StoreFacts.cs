using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>Short answers about the store's contents.</summary>
internal static class StoreFacts
{
    /// <summary>Visible documents, by source id.</summary>
    public static async Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(IAsyncQueryRunner runner)
    {
        var records = await runner.ListAsync("MATCH (d:Source) RETURN d.id, d.contentHash, d.dataset");
        return records.ToDictionary(
            record => record[0].As<string>(),
            record => new StoredDocument(record[1].As<string>(), record[2] as string),
            StringComparer.Ordinal);
    }

    /// <summary>The unfinished document of a source, or null.</summary>
    public static async Task<UnfinishedDocument?> ReadUnfinishedAsync(IAsyncQueryRunner runner, string sourceId)
    {
        var records = await runner.ListAsync(
            "MATCH (d:Unfinished {id: $source}) RETURN d.contentHash, d.mentionCount, d.claimCount", new() { ["source"] = sourceId });
        return records is [var record] ? new UnfinishedDocument(record[0].As<string>(), record[1].As<long>(), record[2].As<long>()) : null;
    }

    /// <summary>Sequence of the last batch that was applied for a run; 0 where there is none.</summary>
    public static async Task<long> ReadSequenceAsync(IAsyncQueryRunner runner, string runId)
    {
        var records = await runner.ListAsync("MATCH (batch:RunBatch {run: $run}) RETURN batch.sequence", new() { ["run"] = runId });
        return records is [var record] ? record[0].As<long>() : 0;
    }

    /// <summary>What changed after a revision; changes of later ones are left for the next time.</summary>
    public static async Task<StoreChanges> ReadChangesAsync(IAsyncQueryRunner runner, long sinceRevision)
    {
        // One query: a revision that comes in between is told whole or not at all, for its changes are committed with its number.
        var records = await runner.ListAsync(
            $$"""
            {{StoreNode.Match}}
            OPTIONAL MATCH (change:SourceChange) WHERE change.revision > $since
            RETURN store.revision, store.resolutionRevision, change.source, change.isWithdrawn
            """,
            new() { ["since"] = sinceRevision });
        if (records.Count == 0) throw new DamagedRecordException("the node :GraphStore is gone");
        List<string> changed = [], withdrawn = [];
        foreach (var record in records)
        {
            if (record[2] is string source) (record[3] is true ? withdrawn : changed).Add(source);
        }

        changed.Sort(StringComparer.Ordinal);
        withdrawn.Sort(StringComparer.Ordinal);
        return new StoreChanges(records[0][0].As<long>(), changed, withdrawn, records[0][1].As<long>() > sinceRevision);
    }
}
