using System.Text.Json;

namespace EduGraph.GraphQL.Language.Tests;

/// <summary>Files of expected results, which were taken from graphql-js 16.15.</summary>
internal static class TestFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<T> Read<T>(params string[] path) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path])), Options)!;
}
