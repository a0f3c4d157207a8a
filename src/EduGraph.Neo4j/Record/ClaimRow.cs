using System.Collections.Immutable;
using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Claims;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>A claim as a row of a query.</summary>
/// <remarks>A rank or confidence that is the usual one is left out of the node, and so are empty qualifiers.</remarks>
internal static class ClaimRow
{
    private const string Node = """
        :Claim {document: row[0], ordinal: row[1], subject: row[2], predicate: row[3], valueKind: row[4], value: row[5],
          language: row[6], qualifiers: row[7], locator: row[8], rank: row[9], confidence: row[10]}
        """;

    /// <summary>The claims <c>c</c> of <c>document</c>; more conditions may follow.</summary>
    /// <remarks>Names both properties of the index: by the document alone the server would look at every claim that it has.</remarks>
    public const string OfDocument = "MATCH (c:Claim {document: document}) WHERE c.ordinal IS NOT NULL";

    /// <summary>For claims about mentions that are there.</summary>
    public const string Create = $"""
        UNWIND $rows AS row
        MATCH (m:Mention {"{document: row[0], ordinal: row[2]}"})
        CREATE ({Node})-[:ABOUT]->(m)
        """;

    /// <summary>For claims about mentions that are still to come.</summary>
    public const string CreateEarly = $"""
        UNWIND $rows AS row
        CREATE ({Node})
        """;

    /// <summary>Joins the claims of documents (<c>$documents</c>) that came before their mentions.</summary>
    public const string JoinEarly = $$"""
        UNWIND $documents AS document
        {{OfDocument}} AND NOT EXISTS { (c)-[:ABOUT]->() }
        MATCH (m:Mention {document: document, ordinal: c.subject})
        CREATE (c)-[:ABOUT]->(m)
        """;

    public const string Columns =
        "c.document, c.subject, c.predicate, c.valueKind, c.value, c.language, c.qualifiers, c.locator, c.rank, c.confidence";

    public static object?[] Of(long document, long ordinal, Claim claim) =>
    [
        document,
        ordinal,
        (long)claim.Subject,
        claim.Predicate,
        StoredValue.KindNames[claim.Value.Kind],
        StoredValue.Of(claim.Value),
        claim.Value.Language,
        claim.Qualifiers.IsDefaultOrEmpty ? null : claim.Qualifiers.Select(QualifierText.Write).ToList(),
        claim.Locator,
        claim.Rank == ClaimRank.Normal ? null : claim.Rank.ToString(),
        claim.Confidence == Claim.DefaultConfidence ? null : claim.Confidence,
    ];

    /// <summary>1 + the greatest mention ordinal that the claim points to.</summary>
    public static long BoundOf(Claim claim)
    {
        var bound = Math.Max(claim.Subject + 1L, BoundOf(claim.Value));
        foreach (var qualifier in claim.Qualifiers.IsDefault ? [] : claim.Qualifiers) bound = Math.Max(bound, BoundOf(qualifier.Value));
        return bound;
    }

    /// <exception cref="DamagedRecordException">It is not what <see cref="Of"/> gives.</exception>
    public static Claim Read(IRecord record) =>
        record[1] is long subject && record[2] is string predicate && record[3] is string kind
            ? new Claim
            {
                Subject = (int)subject,
                Predicate = string.Intern(predicate),
                Value = StoredValue.Read(kind, record[4], record[5] as string),
                Qualifiers = record[6] is List<object?> texts ? [.. texts.Select(text => QualifierText.Read(text as string))] : ImmutableArray<Qualifier>.Empty,
                Locator = record[7] as string,
                Rank = record[8] is null ? ClaimRank.Normal : RankOf(record[8] as string),
                Confidence = record[9] as double? ?? Claim.DefaultConfidence,
            }
            : throw new DamagedRecordException($"a claim of document {record[0]} lacks its subject, predicate or kind of value");

    private static long BoundOf(in ClaimValue value) => value.Kind == ValueKind.Mention ? value.AsMention + 1L : 0;

    private static ClaimRank RankOf(string? name) =>
        Enum.TryParse(name, out ClaimRank rank) && rank.ToString() == name
            ? rank
            : throw new DamagedRecordException($"the rank \"{name}\" is not known");
}
