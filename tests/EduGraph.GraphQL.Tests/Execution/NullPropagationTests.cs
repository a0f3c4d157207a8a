using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    private const string Sdl = "type Query { a: A an: A! l: [A!] ln: [A!]! li: [A] } type A { x: Int! y: Int a: A an: A! }";

    [Theory]
    [InlineData("{ a { y x } an { y } }", """{"errors":[{"message":"Cannot return null for non-nullable field A.x.","locations":[{"line":1,"column":9}],"path":["a","x"],"extensions":{"code":"NON_NULL_VIOLATION"}}],"data":{"a":null,"an":{"y":1}}}""")]
    [InlineData("{ an { y x } }", """{"errors":[{"message":"Cannot return null for non-nullable field A.x.","locations":[{"line":1,"column":10}],"path":["an","x"],"extensions":{"code":"NON_NULL_VIOLATION"}}],"data":null}""")]
    [InlineData("{ l { y x } }", """{"errors":[{"message":"Cannot return null for non-nullable field A.x.","locations":[{"line":1,"column":9}],"path":["l",0,"x"],"extensions":{"code":"NON_NULL_VIOLATION"}}],"data":{"l":null}}""")]
    [InlineData("{ a { y } ln { x } }", """{"errors":[{"message":"Cannot return null for non-nullable field A.x.","locations":[{"line":1,"column":16}],"path":["ln",0,"x"],"extensions":{"code":"NON_NULL_VIOLATION"}}],"data":null}""")]
    [InlineData("{ li { y x } }", """{"errors":[{"message":"Cannot return null for non-nullable field A.x.","locations":[{"line":1,"column":10}],"path":["li",0,"x"],"extensions":{"code":"NON_NULL_VIOLATION"}},{"message":"Cannot return null for non-nullable field A.x.","locations":[{"line":1,"column":10}],"path":["li",1,"x"],"extensions":{"code":"NON_NULL_VIOLATION"}}],"data":{"li":[null,null]}}""")]
    [InlineData("{ a { y an { y } } }", """{"errors":[{"message":"Cannot return null for non-nullable field A.an.","locations":[{"line":1,"column":9}],"path":["a","an"],"extensions":{"code":"NON_NULL_VIOLATION"}}],"data":{"a":null}}""")]
    [InlineData("{ a { a { y } y } }", """{"data":{"a":{"a":null,"y":1}}}""")]
    public async Task Null_spoils_the_nearest_value_that_may_be_null(string document, string expected)
    {
        Dictionary<string, object?> a = Object(("y", 1));
        string answer = await GetAsync(Executor(Sdl), document, root: Object(("a", a), ("an", a), ("l", new[] { a, a }), ("ln", new[] { a }), ("li", new[] { a, a })));
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task Merged_field_reports_each_place_where_it_is_selected()
    {
        string answer = await GetAsync(Executor(Sdl), "{ a { x }\n a { x } }", root: Object(("a", Object())));
        Assert.Contains("""
            "locations":[{"line":1,"column":7},{"line":2,"column":6}]
            """.Trim(), answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_below_a_value_that_is_spoilt_later_stay_in_the_answer()
    {
        Dictionary<string, object?> a = Object(("y", new GraphQLException("first")), ("x", new GraphQLException("second")));
        string answer = await GetAsync(Executor(Sdl), "{ a { y x a { y } } }", root: Object(("a", a)));
        Assert.Equal(
            """{"errors":[{"message":"first","locations":[{"line":1,"column":7}],"path":["a","y"]},{"message":"second","locations":[{"line":1,"column":9}],"path":["a","x"]}],"data":{"a":null}}""",
            answer);
    }
}
