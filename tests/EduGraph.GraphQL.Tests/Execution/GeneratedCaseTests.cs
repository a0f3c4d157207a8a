using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Execution;

/// <summary>Operations that were drawn at random, on data with nulls and errors in all places, and what graphql-js answers to them.</summary>
public sealed class GeneratedCaseTests
{
    private static readonly GraphQLExecutor Executor = CreateExecutor();

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, TestFile.Read<Case>("Execution", "generated-cases.json").Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public async Task Data_and_errors_equal_those_of_graphql_js(int index)
    {
        Case example = TestFile.Read<Case>("Execution", "generated-cases.json")[index];
        string answer = await Answers.GetAsync(Executor, example.Document, example.Variables.GetRawText(), ToValue(example.Data));
        JsonObject actual = JsonNode.Parse(answer)!.AsObject();
        foreach (JsonNode? error in actual["errors"]?.AsArray() ?? [])
        {
            error!.AsObject().Remove("extensions"); // Codes are our own.
        }

        Assert.Equal(Canonical(JsonNode.Parse(example.Expected.GetRawText())!), Canonical(actual));
    }

    /// <summary>The answer with errors last, and numbers written in one way; fields keep their order.</summary>
    private static string Canonical(JsonNode answer) =>
        $"{WithPlainNumbers(answer["data"])?.ToJsonString()} {WithPlainNumbers(answer["errors"])?.ToJsonString()}";

    private static JsonNode? WithPlainNumbers(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, WithPlainNumbers(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithPlainNumbers)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Numbers.ToText(value.GetValue<double>()),
        _ => node?.DeepClone(),
    };

    private static GraphQLExecutor CreateExecutor()
    {
        Schema schema = new SchemaBuilder().AddText(TestFile.ReadText("Execution", "generated-cases.graphql")).Build();
        ResolverMap resolvers = new ResolverMap(schema)
            .Bind("Query.args", (field, _) => Describe(field))
            .BindRest(ResolverMap.FromDictionary);
        return new GraphQLExecutor(
            schema, resolvers, new ExecutorOptions { Validation = new ValidationOptions { Suggestions = SuggestionScope.All } });
    }

    private static string Describe(FieldRequest field) => string.Concat(field.Selection.Field.Arguments
        .Where(argument => field.Arguments.Has(argument.Name))
        .Select(argument => $"{argument.Name}={Describe(field.Arguments[argument.Name])};"));

    private static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool boolean => boolean ? "true" : "false",
        IReadOnlyDictionary<string, object?> fields => $"{{{string.Join(',', fields.Select(field => $"{field.Key}:{Describe(field.Value)}"))}}}",
        IReadOnlyList<object?> items => $"[{string.Join(',', items.Select(Describe))}]",
        _ => JsonSerializer.Serialize(value),
    };

    private static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out int integer) ? integer : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(ToValue).ToArray(),
        JsonValueKind.Object when json.TryGetProperty("$error", out JsonElement message) => new GraphQLException(message.GetString()!),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => ToValue(property.Value)),
        _ => null,
    };

    private sealed record Case(string Document, JsonElement Variables, JsonElement Data, JsonElement Expected);
}
