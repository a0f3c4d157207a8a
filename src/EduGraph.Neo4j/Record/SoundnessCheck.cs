using EduGraph.Neo4j.Access;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>
/// Looks for damage in what the nodes say of each other. Whether the server's own files are sound, <c>neo4j-admin database check</c>
/// tells.
/// </summary>
internal static class SoundnessCheck
{
    /// <summary>Most findings of one rule that are reported.</summary>
    public const int FindingCountMax = 100;

    // Each gives one text a finding.
    private static readonly string[] Rules =
    [
        CountRule("Mention", "mentionCount"),
        CountRule("Claim", "claimCount"),
        NumberRule("Mention"),
        NumberRule("Claim"),
        """
        MATCH (d:Source) MATCH (c:Claim {document: d.document})
        WHERE c.subject < 0 OR c.subject >= d.mentionCount OR (c.valueKind = 'Mention' AND (c.value < 0 OR c.value >= d.mentionCount))
        RETURN d.id + ': claim ' + c.ordinal + ' points to a mention that the document does not have'
        """,
        """
        MATCH (d:Source) MATCH (c:Claim {document: d.document})
        WHERE NOT EXISTS { (c)-[:ABOUT]->(m:Mention) WHERE m.document = c.document AND m.ordinal = c.subject }
        RETURN d.id + ': claim ' + c.ordinal + ' is not joined to the mention that it is about'
        """,
        """
        MATCH (d:Source) MATCH (m:Mention {document: d.document}) WITH d, m.ref AS ref, count(*) AS mentionCount WHERE mentionCount > 1
        RETURN d.id + ': the ref ' + ref + ' stands for ' + mentionCount + ' mentions'
        """,
        """
        MATCH (run:IngestionRun) WHERE NOT coalesce(run.state, '') IN ['Running', 'Completed', 'Failed', 'Cancelled']
        RETURN 'run ' + run.id + ' is in state ' + coalesce(run.state, 'none') + ', which is not known'
        """,
        """
        MATCH (store:GraphStore) MATCH (change:SourceChange) WHERE change.revision > store.revision
        RETURN 'source ' + change.source + ' changed at revision ' + change.revision + ', after the store\'s own'
        """,
        "MATCH (store:GraphStore) WITH count(*) AS found WHERE found <> 1 RETURN 'the node :GraphStore is there ' + found + ' times'",
    ];

    /// <summary>Runs all checks. Reads the whole store.</summary>
    /// <returns>One finding an entry, at most <see cref="FindingCountMax"/> a rule; empty when sound.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IAsyncQueryRunner runner, CancellationToken cancellationToken)
    {
        List<string> findings = [];
        foreach (var rule in Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange((await runner.ListAsync($"{rule} LIMIT {FindingCountMax}")).Select(record => record[0].As<string>()));
        }

        return findings;
    }

    // A node without a number is a damage of its own: were it counted in the other rule, that would look at all nodes for every document.
    private static string NumberRule(string label) =>
        $"MATCH (n:{label}) WHERE n.ordinal IS NULL RETURN 'document ' + coalesce(n.document, 'none') + ': a node :{label} lacks its place in the document'";

    /// <summary>Finds documents whose nodes are not as many as were counted.</summary>
    public static string CountRule(string label, string count) => $$"""
        MATCH (d:Document) WHERE NOT d:Withdrawn
        OPTIONAL MATCH (n:{{label}} {document: d.document}) WHERE n.ordinal IS NOT NULL
        WITH d, count(n) AS found, coalesce(max(n.ordinal), -1) AS last, d.{{count}} AS counted
        WHERE found <> counted OR last <> counted - 1
        RETURN d.id + ': ' + counted + ' nodes :{{label}} are counted, ' + found + ' are there, the last ' + last
        """;
}
