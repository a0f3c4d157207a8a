using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Tests.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    [Fact]
    public async Task Schema_describes_itself_as_graphql_js_describes_it()
    {
        Schema schema = new SchemaBuilder().AddText(TestFile.ReadText("Introspection", "schema.graphql")).Build();
        string query = TestFile.ReadText("Introspection", "introspection-query.graphql");
        string answer = await Answers.GetAsync(Executor(schema), query);
        Assert.Equal(JsonNode.Parse(TestFile.ReadText("Introspection", "answer.json"))!.ToJsonString(), JsonNode.Parse(answer)!.ToJsonString());
    }

    [Fact]
    public async Task Type_is_found_by_its_name()
    {
        Schema schema = new SchemaBuilder().AddText("type Query { a: E } enum E { A B @deprecated }").Build();
        string answer = await Answers.GetAsync(
            Executor(schema),
            """{ e: __type(name: "E") { kind enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } } none: __type(name: "X") { name } }""");
        Assert.Equal(
            """{"data":{"e":{"kind":"ENUM","enumValues":[{"name":"A"}],"all":[{"name":"A","deprecationReason":null},{"name":"B","deprecationReason":"No longer supported"}]},"none":null}}""",
            answer);
    }

    [Fact]
    public async Task Introspection_can_be_switched_off_and_fragments_are_no_way_around()
    {
        Schema schema = new SchemaBuilder().AddText("type Query { a: Int }").Build();
        GraphQLExecutor executor = Executor(schema, new ExecutorOptions { AllowsIntrospection = false });
        foreach (string query in (string[])
            ["{ __schema { description } }", "query __schema { ...F } fragment F on Query { ... { x: __type(name: \"Int\") { name } } }"])
        {
            JsonElement error = JsonDocument.Parse(await Answers.GetAsync(executor, query)).RootElement.GetProperty("errors")[0];
            Assert.Equal("INTROSPECTION_DISABLED", error.GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await Answers.GetAsync(executor, "query __type { __typename }"));
    }

    private static GraphQLExecutor Executor(Schema schema, ExecutorOptions? options = null) =>
        new(schema, new ResolverMap(schema).BindRest(ResolverMap.FromDictionary), options);
}
