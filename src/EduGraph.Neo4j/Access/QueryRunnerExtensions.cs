using Neo4j.Driver;

namespace EduGraph.Neo4j.Access;

/// <summary>Short ways to send a query with many rows and to read one with few.</summary>
internal static class QueryRunnerExtensions
{
    /// <summary>Most rows of one UNWIND: the server is busy with some while it is sent the next, and memory stays bounded.</summary>
    public const int RowCountMax = 10_000;

    /// <summary>Sends a query that takes <c>$rows</c>, some at a time. Nothing is waited for: an error comes with the commit.</summary>
    public static async Task RunRowsAsync<T>(this IAsyncQueryRunner runner, string query, IReadOnlyList<T> rows)
    {
        for (var start = 0; start < rows.Count; start += RowCountMax)
        {
            var slice = new List<object?>(Math.Min(RowCountMax, rows.Count - start));
            for (var i = start; i < Math.Min(start + RowCountMax, rows.Count); i++) slice.Add(rows[i]);
            await runner.RunAsync(query, new Dictionary<string, object?> { ["rows"] = slice });
        }
    }

    /// <summary>Reads a result that fits into memory.</summary>
    public static async Task<List<IRecord>> ListAsync(this IAsyncQueryRunner runner, string query, Dictionary<string, object?>? parameters = null) =>
        await (await runner.RunAsync(query, parameters ?? [])).ToListAsync();
}
