using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Claims;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>A mention as a row of a query.</summary>
internal static class MentionRow
{
    /// <summary>The mentions <c>m</c> of <c>document</c>; more conditions may follow.</summary>
    /// <remarks>Names both properties of the index: by the document alone the server would look at every mention that it has.</remarks>
    public const string OfDocument = "MATCH (m:Mention {document: document}) WHERE m.ordinal IS NOT NULL";

    public const string Create = """
        UNWIND $rows AS row
        MATCH (d:Document {document: row[0]})
        CREATE (:Mention {document: row[0], ordinal: row[1], ref: row[2], kind: row[3], explicitId: row[4], locator: row[5]})-[:IN]->(d)
        """;

    public const string Columns = "m.document, m.ordinal, m.ref, m.kind, m.explicitId, m.locator";

    public static object?[] Of(long document, Mention mention) =>
        [document, (long)mention.Ordinal, mention.Ref, mention.Kind, mention.ExplicitId, mention.Locator];

    /// <exception cref="DamagedRecordException">It is not what <see cref="Of"/> gives.</exception>
    public static Mention Read(IRecord record) =>
        record[1] is long ordinal && record[2] is string reference && record[3] is string kind
            ? new Mention((int)ordinal, reference, string.Intern(kind), record[4] as string, record[5] as string)
            : throw new DamagedRecordException($"a mention of document {record[0]} lacks its ordinal, ref or kind");
}
