using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>The outcome of resolution: which mention is whose node, and the findings behind it.</summary>
internal static class ResolutionRecords
{
    private const string ReadAssignments = "MATCH (a:Assignment) RETURN a.source, a.ref, a.node, elementId(a)";

    private const string ReadLinks = """
        MATCH (l:ResolutionLink)
        RETURN l.leftSource, l.leftRef, l.rightSource, l.rightRef, l.verdict, l.score, l.reasons, elementId(l)
        """;

    private const string Delete = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row DELETE n";

    private const string CreateAssignments = "UNWIND $rows AS row CREATE (:Assignment {source: row[0], ref: row[1], node: row[2]})";

    private const string CreateLinks = """
        UNWIND $rows AS row
        CREATE (:ResolutionLink {leftSource: row[0], leftRef: row[1], rightSource: row[2], rightRef: row[3], verdict: row[4], score: row[5], reasons: row[6]})
        """;

    /// <summary>Replaces the outcome before, by what differs. Works inside the caller's transaction.</summary>
    public static async Task ReplaceAsync(IAsyncQueryRunner runner, Resolution resolution, CancellationToken cancellationToken)
    {
        var assignments = await ReadAsync(runner, ReadAssignments, ToAssignment, 3, cancellationToken);
        var links = await ReadAsync(runner, ReadLinks, ToLink, 7, cancellationToken);
        var newAssignments = Difference(assignments, resolution.Assignments, assignment => assignment.Mention, (a, b) => a == b, out var goneAssignments);
        var newLinks = Difference(links, resolution.Links, link => (link.Left, link.Right), IsSame, out var goneLinks);
        await runner.RunRowsAsync(Delete, [.. goneAssignments, .. goneLinks]);
        await runner.RunRowsAsync(
            CreateAssignments, [.. newAssignments.Select(a => new object?[] { a.Mention.SourceId, a.Mention.Ref, a.NodeId })]);
        await runner.RunRowsAsync(CreateLinks, [.. newLinks.Select(Row)]);
    }

    /// <summary>Reads the outcome, in its order.</summary>
    /// <exception cref="DamagedRecordException">A node is not what is written.</exception>
    public static async Task<Resolution> ReadAsync(IAsyncQueryRunner runner, CancellationToken cancellationToken)
    {
        var assignments = await ReadAsync(runner, ReadAssignments, ToAssignment, 3, cancellationToken);
        var links = await ReadAsync(runner, ReadLinks, ToLink, 7, cancellationToken);
        return new Resolution
        {
            Assignments = [.. assignments.Select(entry => entry.Item).OrderBy(assignment => assignment.Mention)],
            Links = [.. links.Select(entry => entry.Item).OrderBy(link => link.Left).ThenBy(link => link.Right)],
        };
    }

    private static async Task<List<(T Item, string ElementId)>> ReadAsync<T>(
        IAsyncQueryRunner runner, string query, Func<IRecord, T> read, int elementIdColumn, CancellationToken cancellationToken)
    {
        var items = new List<(T, string)>();
        await foreach (var record in (await runner.RunAsync(query)).WithCancellation(cancellationToken))
        {
            items.Add((read(record), record[elementIdColumn].As<string>()));
        }

        return items;
    }

    private static List<T> Difference<T, TKey>(
        List<(T Item, string ElementId)> stored, IReadOnlyList<T> wanted, Func<T, TKey> keyOf, Func<T, T, bool> isSame, out List<string> gone)
        where TKey : notnull
    {
        var left = stored.ToDictionary(entry => keyOf(entry.Item));
        var news = new List<T>();
        foreach (var item in wanted)
        {
            if (left.TryGetValue(keyOf(item), out var entry) && isSame(entry.Item, item)) left.Remove(keyOf(item));
            else news.Add(item);
        }

        gone = [.. left.Values.Select(entry => entry.ElementId)];
        return news;
    }

    private static bool IsSame(ResolutionLink a, ResolutionLink b) =>
        a.Verdict == b.Verdict && a.Score.Equals(b.Score) && a.Reasons.SequenceEqual(b.Reasons);

    private static object?[] Row(ResolutionLink link) =>
    [
        link.Left.SourceId, link.Left.Ref, link.Right.SourceId, link.Right.Ref, link.Verdict.ToString(), link.Score, link.Reasons.ToList(),
    ];

    private static Assignment ToAssignment(IRecord record) =>
        record[0] is string source && record[1] is string reference && record[2] is string node
            ? new Assignment(new MentionKey(source, reference), node)
            : throw new DamagedRecordException("an assignment lacks its source, ref or node");

    private static ResolutionLink ToLink(IRecord record) =>
        record[0] is string leftSource && record[1] is string leftRef && record[2] is string rightSource && record[3] is string rightRef
        && Enum.TryParse(record[4] as string, out LinkVerdict verdict) && record[5] is double score && record[6] is List<object?> reasons
            ? new ResolutionLink(
                new MentionKey(leftSource, leftRef), new MentionKey(rightSource, rightRef), verdict, score, [.. reasons.Select(reason => reason.As<string>())])
            : throw new DamagedRecordException("a resolution link lacks one of its parts");
}
