using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>The records of ingestion runs.</summary>
internal static class RunRecords
{
    private const string Write = """
        MERGE (run:IngestionRun {id: $id})
        ON CREATE SET run.ordinal = $ordinal
        SET run += $properties
        """;

    private const string Read = """
        MATCH (run:IngestionRun)
        RETURN run ORDER BY run.startedAt DESC, run.ordinal DESC LIMIT $limit
        """;

    /// <summary>Writes a run's record in place of its earlier one. Works inside the caller's transaction.</summary>
    /// <param name="runner">The transaction.</param>
    /// <param name="run">The record.</param>
    /// <param name="ordinal">Place among all runs, if this is the first that is heard of it.</param>
    public static async Task WriteAsync(IAsyncQueryRunner runner, IngestionRun run, long ordinal) => await runner.RunAsync(
        Write,
        new Dictionary<string, object?>
        {
            ["id"] = run.Id,
            ["ordinal"] = ordinal,
            ["properties"] = new Dictionary<string, object?>
            {
                ["state"] = run.State.ToString(),
                ["startedAt"] = new ZonedDateTime(run.StartedAt.ToUniversalTime()),
                ["endedAt"] = run.EndedAt is { } endedAt ? new ZonedDateTime(endedAt.ToUniversalTime()) : null,
                ["inputNames"] = run.Inputs.Select(input => input.Name).ToList(),
                ["inputHashes"] = run.Inputs.Select(input => input.ContentHash).ToList(),
                ["documentsWritten"] = run.Counts.DocumentsWritten,
                ["documentsUnchanged"] = run.Counts.DocumentsUnchanged,
                ["sourcesWithdrawn"] = run.Counts.SourcesWithdrawn,
                ["mentionsWritten"] = run.Counts.MentionsWritten,
                ["claimsWritten"] = run.Counts.ClaimsWritten,
                ["recordsRejected"] = run.Counts.RecordsRejected,
            },
        });

    /// <summary>Runs, latest first.</summary>
    /// <exception cref="DamagedRecordException">A record is damaged.</exception>
    public static async Task<IReadOnlyList<IngestionRun>> ReadAsync(IAsyncQueryRunner runner, int limit)
    {
        var records = await runner.ListAsync(Read, new() { ["limit"] = limit });
        return [.. records.Select(record => ToRun(record[0].As<INode>()))];
    }

    private static IngestionRun ToRun(INode node)
    {
        if (!Enum.TryParse(node["state"] as string, out RunState state) || node["startedAt"] is not ZonedDateTime startedAt)
        {
            throw new DamagedRecordException($"the run {node["id"]} has no state that is known, or no start");
        }

        var hashes = node["inputHashes"].As<List<string>>();
        return new IngestionRun
        {
            Id = node["id"].As<string>(),
            State = state,
            StartedAt = startedAt.ToDateTimeOffset(),
            EndedAt = node.Properties.GetValueOrDefault("endedAt") is ZonedDateTime endedAt ? endedAt.ToDateTimeOffset() : null,
            Inputs = [.. node["inputNames"].As<List<string>>().Select((name, i) => new RunInput(name, hashes[i]))],
            Counts = new RunCounts
            {
                DocumentsWritten = node["documentsWritten"].As<long>(),
                DocumentsUnchanged = node["documentsUnchanged"].As<long>(),
                SourcesWithdrawn = node["sourcesWithdrawn"].As<long>(),
                MentionsWritten = node["mentionsWritten"].As<long>(),
                ClaimsWritten = node["claimsWritten"].As<long>(),
                RecordsRejected = node["recordsRejected"].As<long>(),
            },
        };
    }
}
