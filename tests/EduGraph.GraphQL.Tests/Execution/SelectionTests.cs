using EduGraph.GraphQL.Execution;
using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class SelectionTests
{
    [Theory]
    [InlineData("{ list { items } }", "items")]
    [InlineData("{ list { items } list { total } }", "items,total")]
    [InlineData("{ list { ...F } } fragment F on List { t: total }", "total")]
    [InlineData("query($t: Boolean = false) { list { items total @include(if: $t) } }", "items")]
    [InlineData("query($t: Boolean = true) { list { total items @skip(if: $t) } }", "total")]
    public async Task Resolver_sees_what_is_selected_of_its_value(string document, string selected)
    {
        string? seen = null;
        await GetAsync("type Query { list: List } type List { items: Int total: Int }", document, map => map.Bind("Query.list", (field, _) =>
        {
            seen = string.Join(',', ((string[])["items", "total"]).Where(field.Selection.Selects));
            return null;
        }));
        Assert.Equal(selected, seen);
    }

    [Theory]
    [InlineData("{ a @skip(if: true) b @include(if: false) c }", "{}", """{"data":{"c":3}}""")]
    [InlineData("query($x: Boolean!) { a @skip(if: $x) b @include(if: $x) }", """{"x":true}""", """{"data":{"b":2}}""")]
    [InlineData("query($x: Boolean!) { a @skip(if: $x) b @include(if: $x) }", """{"x":false}""", """{"data":{"a":1}}""")]
    [InlineData("query($x: Boolean!) { a @include(if: $x) b a c }", """{"x":true}""", """{"data":{"a":1,"b":2,"c":3}}""")]
    [InlineData("query($x: Boolean!) { a @include(if: $x) b a c }", """{"x":false}""", """{"data":{"b":2,"a":1,"c":3}}""")]
    [InlineData("query($x: Boolean!) { ...F @include(if: $x) } fragment F on Query { a }", """{"x":false}""", """{"data":{}}""")]
    [InlineData(
        "query($x: Boolean = true) { a @skip(if: $x) }",
        """{"x":null}""",
        """{"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null.","locations":[{"line":1,"column":41}],"extensions":{"code":"BAD_USER_INPUT"}}],"data":null}""")]
    public async Task Conditions_decide_what_is_selected_and_where_it_stands(string document, string variables, string expected)
    {
        GraphQLExecutor executor = Executor("type Query { a: Int b: Int c: Int }");
        string answer = await GetAsync(executor, document, variables, Object(("a", 1), ("b", 2), ("c", 3)));
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("{ a } query Q { a }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query Q { a }", "R", "Unknown operation named \"R\".")]
    [InlineData("query Q { a }", "", "Unknown operation named \"\".")]
    public void Operation_must_be_meant(string document, string? name, string message)
    {
        // Two operations, one without a name, are no valid document; so the executor is asked where validation lets it pass.
        PreparedOperation operation = Executor("type Query { a: Int }").Prepare(document.Replace("{ a } q", "query P { a } q", StringComparison.Ordinal), name);
        GraphQLError error = Assert.Single(operation.Errors);
        Assert.Equal((message, ErrorCodes.OperationResolutionFailure), (error.Message, error.Code));
    }

    [Fact]
    public async Task Fault_that_is_not_the_callers_is_told_neutrally_and_recorded_whole()
    {
        List<Exception> recorded = [];
        ExecutorOptions options = new()
        {
            OnException = (exception, selection) =>
            {
                Assert.Equal("a", selection.ResponseName);
                recorded.Add(exception);
                return null;
            },
        };
        GraphQLExecutor executor = Executor(
            "type Query { a: Int }", map => map.Bind("Query.a", (_, _) => throw new InvalidOperationException("secret")), options);
        Assert.Equal(
            """{"errors":[{"message":"Internal error.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"a":null}}""",
            await GetAsync(executor, "{ a }"));
        Assert.Equal("secret", Assert.Single(recorded).Message);
    }

    [Fact]
    public async Task Extensions_of_the_request_stand_in_the_answer()
    {
        string answer = await GetAsync("type Query { a: Int }", "{ a }", map => map.Bind("Query.a", (field, _) =>
        {
            field.Request.Extensions["cost"] = new Dictionary<string, object?> { ["fields"] = 3, ["list"] = new[] { 1.5, 2 } };
            return 1;
        }));
        Assert.Equal("""{"data":{"a":1},"extensions":{"cost":{"fields":3,"list":[1.5,2]}}}""", answer);
    }
}
