using System.Text.Json;

namespace EduGraph.GraphQL.Tests;

/// <summary>Files of expected results, which were taken from graphql-js 16.15.</summary>
internal static class TestFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string ReadText(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]));

    public static IReadOnlyList<T> Read<T>(params string[] path) => JsonSerializer.Deserialize<List<T>>(ReadText(path), Options)!;
}
