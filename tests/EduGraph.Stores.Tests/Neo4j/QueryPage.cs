using System.Text.RegularExpressions;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The queries of <c>graph-schema/neo4j/queries.md</c>.</summary>
internal static partial class QueryPage
{
    public static async Task<List<string>> ReadAsync()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(ProjectFolder.Find(), "graph-schema", "neo4j", "queries.md"));
        return [.. CypherBlock().Matches(page).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CypherBlock();
}
