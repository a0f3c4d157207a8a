using System.Buffers;
using System.Text;
using System.Text.Json;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Execution;

/// <summary>Asks executors, and makes small ones.</summary>
internal static class Answers
{
    /// <summary>An executor of a schema whose objects are dictionaries, but for the fields that <paramref name="bind"/> says.</summary>
    public static GraphQLExecutor Executor(string sdl, Action<ResolverMap>? bind = null, ExecutorOptions? options = null)
    {
        Schema schema = new SchemaBuilder().AddText(sdl).Build();
        ResolverMap resolvers = new(schema);
        bind?.Invoke(resolvers);
        return new GraphQLExecutor(schema, resolvers.BindRest(ResolverMap.FromDictionary), options);
    }

    public static Task<string> GetAsync(string sdl, string document, Action<ResolverMap>? bind = null) =>
        GetAsync(Executor(sdl, bind), document);

    public static async Task<string> GetAsync(
        GraphQLExecutor executor, string document, string? variables = null, object? root = null, CancellationToken cancellationToken = default)
    {
        ArrayBufferWriter<byte> output = new();
        JsonElement inputs = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables);
        GraphQLRequest request = new() { Document = document, Variables = inputs };
        await executor.ExecuteAsync(request, output, root, cancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The codes of an answer's errors.</summary>
    public static IEnumerable<string?> CodesOf(string answer) =>
        JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("extensions").GetProperty("code").GetString());

    public static Dictionary<string, object?> Object(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        Dictionary<string, object?> result = [];
        foreach ((string name, object? value) in fields)
        {
            result[name] = value;
        }

        return result;
    }
}
