using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>Reads everything that is visible into a visitor.</summary>
/// <remarks>
/// The server reads what is committed at each query, not one state for all. A revision is nevertheless read whole: the list of documents
/// and the resolution are read between two looks at the revision, and the rows of a listed document never change; they only go, some time
/// after it was withdrawn, and then the counts tell.
/// </remarks>
internal sealed class RecordReader(IAsyncQueryRunner runner, string storeName)
{
    /// <summary>Looks at the revision before a reader gives way to writers.</summary>
    private const int AttemptCountMax = 10;

    /// <summary>Small documents are read many a query, up to so many rows; a longer one has a query of its own and is streamed.</summary>
    private const int RowCountMax = 20_000;

    private const string ListDocuments =
        $"MATCH (d:Source) RETURN d.document, d.contentHash, d.run, d.mentionCount, d.claimCount, {SourceProperties.Columns}";

    private const string ReadMentions = $"""
        MATCH (m:Mention) WHERE m.document = $document AND m.ordinal >= 0
        RETURN {MentionRow.Columns} ORDER BY m.document, m.ordinal
        """;

    private const string ReadClaims = $"""
        MATCH (c:Claim) WHERE c.document = $document AND c.ordinal >= 0
        RETURN {ClaimRow.Columns} ORDER BY c.document, c.ordinal
        """;

    private const string ReadManyMentions = $"""
        UNWIND $documents AS document
        {MentionRow.OfDocument}
        RETURN {MentionRow.Columns} ORDER BY m.document, m.ordinal
        """;

    private const string ReadManyClaims = $"""
        UNWIND $documents AS document
        {ClaimRow.OfDocument}
        RETURN {ClaimRow.Columns} ORDER BY c.document, c.ordinal
        """;

    /// <summary>Reads all.</summary>
    /// <returns>The revision read.</returns>
    /// <exception cref="DamagedRecordException">A node is damaged.</exception>
    /// <exception cref="GraphStoreException">Others wrote too much meanwhile; transient.</exception>
    public async Task<long> ReadAsync(IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        var (revision, documents, resolution) = await ReadListAsync(cancellationToken);
        foreach (var group in Groups(documents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (group.Count == 1) await ReadOneAsync(group[0], visitor, cancellationToken);
            else await ReadManyAsync(group, visitor, cancellationToken);
        }

        foreach (var assignment in resolution.Assignments) visitor.Assignment(assignment);
        foreach (var link in resolution.Links) visitor.Link(link);
        return revision;
    }

    private async Task<(long Revision, List<ListedDocument> Documents, Resolution Resolution)> ReadListAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < AttemptCountMax; attempt++)
        {
            var revision = await StoreNode.ReadRevisionAsync(runner);
            var documents = (await runner.ListAsync(ListDocuments)).ConvertAll(ListedDocument.Read);
            var resolution = await ResolutionRecords.ReadAsync(runner, cancellationToken);
            if (await StoreNode.ReadRevisionAsync(runner) != revision) continue;
            // The server orders texts by code points, the contract by UTF-16 units: they differ beyond the basic plane.
            documents.Sort(static (a, b) => string.CompareOrdinal(a.Source.Id, b.Source.Id));
            return (revision, documents, resolution);
        }

        throw Changed();
    }

    private static IEnumerable<List<ListedDocument>> Groups(List<ListedDocument> documents)
    {
        var group = new List<ListedDocument>();
        long rowCount = 0;
        foreach (var document in documents)
        {
            if (group.Count > 0 && rowCount + document.RowCount > RowCountMax)
            {
                yield return group;
                (group, rowCount) = ([], 0);
            }

            group.Add(document);
            rowCount += document.RowCount;
        }

        if (group.Count > 0) yield return group;
    }

    private async Task ReadOneAsync(ListedDocument document, IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        visitor.Document(document.Source, document.ContentHash, document.RunId);
        var parameters = new Dictionary<string, object?> { ["document"] = document.Number };
        long mentionCount = 0, claimCount = 0;
        await foreach (var record in (await runner.RunAsync(ReadMentions, parameters)).WithCancellation(cancellationToken))
        {
            visitor.Mention(MentionRow.Read(record));
            mentionCount++;
        }

        CheckCount(document.MentionCount, mentionCount);
        await foreach (var record in (await runner.RunAsync(ReadClaims, parameters)).WithCancellation(cancellationToken))
        {
            visitor.Claim(ClaimRow.Read(record));
            claimCount++;
        }

        CheckCount(document.ClaimCount, claimCount);
    }

    private async Task ReadManyAsync(List<ListedDocument> group, IStoreVisitor visitor, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { ["documents"] = group.ConvertAll(document => document.Number) };
        var mentions = await runner.RunAsync(ReadManyMentions, parameters);
        var claims = await runner.RunAsync(ReadManyClaims, parameters);
        var mentionsOf = await CollectAsync(mentions, MentionRow.Read, cancellationToken);
        var claimsOf = await CollectAsync(claims, ClaimRow.Read, cancellationToken);
        foreach (var document in group)
        {
            visitor.Document(document.Source, document.ContentHash, document.RunId);
            Visit<Mention>(mentionsOf, document, document.MentionCount, visitor.Mention);
            Visit<Claim>(claimsOf, document, document.ClaimCount, visitor.Claim);
        }
    }

    private static async Task<Dictionary<long, List<T>>> CollectAsync<T>(IResultCursor cursor, Func<IRecord, T> read, CancellationToken cancellationToken)
    {
        var byDocument = new Dictionary<long, List<T>>();
        await foreach (var record in cursor.WithCancellation(cancellationToken))
        {
            var document = record[0].As<long>();
            if (!byDocument.TryGetValue(document, out var items)) byDocument[document] = items = [];
            items.Add(read(record));
        }

        return byDocument;
    }

    private void Visit<T>(Dictionary<long, List<T>> byDocument, ListedDocument document, long count, Action<T> visit)
    {
        var items = byDocument.GetValueOrDefault(document.Number, []);
        CheckCount(count, items.Count);
        items.ForEach(visit);
    }

    private void CheckCount(long expected, long found)
    {
        if (found != expected) throw Changed();
    }

    private GraphStoreException Changed() => new(
        $"{storeName}: documents were replaced while they were read; read again. If this stays, 'edugraph verify' says what is missing.",
        isTransient: true);

    private sealed record ListedDocument(long Number, string ContentHash, string RunId, long MentionCount, long ClaimCount, SourceDescription Source)
    {
        public long RowCount => MentionCount + ClaimCount;

        public static ListedDocument Read(IRecord record) =>
            record[0] is long number && record[1] is string contentHash && record[2] is string runId
            && record[3] is long mentionCount && record[4] is long claimCount
                ? new ListedDocument(number, contentHash, runId, mentionCount, claimCount, SourceProperties.Read(record, 5))
                : throw new DamagedRecordException($"the document {record[0]} lacks its hash, run or counts");
    }
}
