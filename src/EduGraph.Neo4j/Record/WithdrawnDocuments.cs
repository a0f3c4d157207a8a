using EduGraph.Neo4j.Access;

namespace EduGraph.Neo4j.Record;

/// <summary>Deletes the rows of documents that nobody reads any more, some a transaction.</summary>
internal static class WithdrawnDocuments
{
    private const string Find = "MATCH (d:Withdrawn) WHERE d.withdrawnAt <= timestamp() - $graceMs RETURN d.document";

    private static readonly string[] Deletes =
    [
        $"WITH $document AS document {ClaimRow.OfDocument} WITH c LIMIT $limit DETACH DELETE c RETURN count(*)",
        $"WITH $document AS document {MentionRow.OfDocument} WITH m LIMIT $limit DETACH DELETE m RETURN count(*)",
        "MATCH (d:Withdrawn {document: $document}) DETACH DELETE d RETURN 0",
    ];

    public static async Task DeleteAsync(Neo4jAccess access, TimeSpan grace, CancellationToken cancellationToken)
    {
        var documents = await access.ReadAsync(
            async runner => (await runner.ListAsync(Find, new() { ["graceMs"] = (long)grace.TotalMilliseconds })).ConvertAll(record => record[0]),
            cancellationToken);
        foreach (var document in documents)
        {
            foreach (var delete in Deletes)
            {
                while (await DeleteSomeAsync(access, delete, document, cancellationToken) == QueryRunnerExtensions.RowCountMax)
                {
                }
            }
        }
    }

    private static Task<long> DeleteSomeAsync(Neo4jAccess access, string delete, object? document, CancellationToken cancellationToken) =>
        access.WriteAsync(
            async runner =>
            {
                var parameters = new Dictionary<string, object?> { ["document"] = document, ["limit"] = QueryRunnerExtensions.RowCountMax };
                return (await runner.ListAsync(delete, parameters)) is [var record] ? (long)record[0]! : 0;
            },
            cancellationToken);
}
