using System.Text.Json;
using EduGraph.GraphQL.Execution;
using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

/// <summary>Each limit at its edge: what just fits is answered, one more is refused, with the code of that limit.</summary>
public sealed class RequestLimitTests
{
    private const string Sdl = "type Query { a: Query n: Int list(count: Int!): [Query!]! wait: Int }";

    [Theory]
    [InlineData("{ a { a { n } } }", 3)]
    [InlineData("{ a { ...F } } fragment F on Query { ... { a { n } } }", 3)]
    [InlineData("{ a { n } __schema { types { fields { args { type { ofType { name } } } } } } }", 2)]
    public async Task Depth_of_selections_is_limited(string document, int depth)
    {
        await AssertLimitAsync(document, new RequestLimits { SelectionDepthMax = depth }, null);
        await AssertLimitAsync(document, new RequestLimits { SelectionDepthMax = depth - 1 }, "DEPTH_LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("{ x: n y: n n }")]
    [InlineData("{ a { x: n ...F } } fragment F on Query { y: n n }")]
    [InlineData("{ a { x: n } a { y: n } a { n } }")]
    [InlineData("{ x: __typename y: __typename __typename }")]
    public async Task Names_of_one_field_are_limited(string document)
    {
        await AssertLimitAsync(document, new RequestLimits { AliasCountMax = 3 }, null);
        await AssertLimitAsync(document, new RequestLimits { AliasCountMax = 2 }, "ALIAS_LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("query($c: Int = 3) { list(count: $c) { n } a { n } }", 4)]
    [InlineData("{ list(count: 3) { list(count: 3) { n } } }", 12)]
    [InlineData("{ list(count: 100) { n } }", 100)]
    public async Task Objects_of_an_answer_are_limited(string document, int count)
    {
        await AssertLimitAsync(document, new RequestLimits { ResponseNodeCountMax = count }, null);
        await AssertLimitAsync(document, new RequestLimits { ResponseNodeCountMax = count - 1 }, "RESPONSE_NODE_LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task List_that_never_ends_is_cut_off_at_the_limit()
    {
        GraphQLExecutor executor = Executor(Sdl, map => map.Bind("Query.list", (_, _) => Endless()));
        Assert.Equal(["RESPONSE_NODE_LIMIT_EXCEEDED"], CodesOf(await GetAsync(executor, "{ list(count: 1) { n } }")));
    }

    [Fact]
    public async Task Objects_of_introspection_do_not_count() => await AssertLimitAsync(
        "{ __schema { types { name fields { name } } } }", new RequestLimits { ResponseNodeCountMax = 1 }, null);

    [Theory]
    [InlineData("{ n a { n } }", 3, "FIELD_LIMIT_EXCEEDED")]
    public async Task Fields_of_a_document_are_limited(string document, int count, string code)
    {
        await AssertLimitAsync(document, new RequestLimits { FieldCountMax = count }, null);
        await AssertLimitAsync(document, new RequestLimits { FieldCountMax = count - 1 }, code);
    }

    [Fact]
    public async Task Tokens_nodes_directives_and_nesting_are_limited()
    {
        const string document = "{ n @skip(if: true) a { n } }";
        await AssertLimitAsync(document, new RequestLimits { TokenCountMax = 14 }, null);
        await AssertLimitAsync(document, new RequestLimits { TokenCountMax = 13 }, "TOKEN_LIMIT_EXCEEDED");
        await AssertLimitAsync(document, new RequestLimits { SyntaxNodeCountMax = 15 }, null);
        await AssertLimitAsync(document, new RequestLimits { SyntaxNodeCountMax = 14 }, "SYNTAX_NODE_LIMIT_EXCEEDED");
        await AssertLimitAsync(document, new RequestLimits { DirectiveCountMax = 1 }, null);
        await AssertLimitAsync(document, new RequestLimits { DirectiveCountMax = 0 }, "DIRECTIVE_LIMIT_EXCEEDED");
        await AssertLimitAsync(document, new RequestLimits { RecursionDepthMax = 2 }, null);
        await AssertLimitAsync(document, new RequestLimits { RecursionDepthMax = 1 }, "RECURSION_LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task Time_is_limited_for_resolvers_that_wait()
    {
        ManualClock clock = new();
        TimeSpan limit = TimeSpan.FromSeconds(10);
        GraphQLExecutor executor = Executor(
            Sdl,
            map => map.BindAsync("Query.wait", async (field, _) =>
            {
                Task waiting = Task.Delay(Timeout.Infinite, field.Request.CancellationToken);
                clock.Advance(limit);
                await waiting;
                return 1;
            }),
            new ExecutorOptions
            {
                TimeProvider = clock,
                Limits = new RequestLimits { TimeMax = limit },
                LimitNames = new Dictionary<string, string> { [ErrorCodes.TimeLimitExceeded] = "Clock" },
            });
        string answer = await GetAsync(executor, "{ wait }");
        Assert.Equal(
            """
            {"errors":[{"message":"The request took longer than 10 s.","extensions":{"code":"TIME_LIMIT_EXCEEDED",
            "hint":"Ask for shorter lists, fewer levels or something narrower: an answer may take 10 s. Who runs the server sets it as Clock."}}],"data":null}
            """.Replace("\n", "", StringComparison.Ordinal),
            answer);
    }

    [Theory]
    [InlineData(9_999, true)]
    [InlineData(10_000, false)]
    public async Task Time_is_limited_for_resolvers_that_work(int elapsedMs, bool fits)
    {
        ManualClock clock = new();
        GraphQLExecutor executor = Executor(
            Sdl,
            map => map.Bind("Query.a", (_, _) =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(elapsedMs));
                return null;
            }),
            new ExecutorOptions { TimeProvider = clock });
        string answer = await GetAsync(executor, "{ a { n } }");
        Assert.Equal(fits, answer == """{"data":{"a":null}}""");
        Assert.Equal(!fits, answer.Contains("TIME_LIMIT_EXCEEDED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hook_refuses_by_the_real_values_of_variables()
    {
        ExecutorOptions options = new()
        {
            BeforeExecution = operation =>
            {
                int count = operation.Root.Sum(field => field.CoerceArguments(operation.Variables).Get<int?>("count") ?? 0);
                return count > 5 ? new GraphQLError($"{count} is too many.", code: "COST") : null;
            },
        };
        GraphQLExecutor executor = Executor(Sdl, map => map.Bind("Query.list", (_, _) => Array.Empty<object>()), options);
        const string document = "query($c: Int!) { x: list(count: $c) { n } y: list(count: 1) { n } }";
        Assert.Equal("""{"data":{"x":[],"y":[]}}""", await GetAsync(executor, document, """{"c":4}"""));
        Assert.Equal("""{"errors":[{"message":"6 is too many.","extensions":{"code":"COST"}}]}""", await GetAsync(executor, document, """{"c":5}"""));
    }

    [Fact]
    public async Task Documents_are_kept_and_those_not_asked_for_are_forgotten()
    {
        GraphQLExecutor executor = Executor(Sdl, options: new ExecutorOptions { CachedDocumentCountMax = 3 });
        for (int number = 0; number < 50; number++)
        {
            await GetAsync(executor, $"{{ n{number}: n }}");
            await GetAsync(executor, "{ n }");
            await GetAsync(executor, $"{{ unknown{number} }}");
            Assert.InRange(executor.CachedDocumentCount, 1, 3);
        }

        Assert.Same(executor.Prepare("{ n }"), executor.Prepare("{ n }"));
    }

    [Fact]
    public async Task Mutation_is_refused_where_the_request_promised_to_change_nothing()
    {
        GraphQLExecutor executor = Executor("type Query { a: Int } type Mutation { b: Int }");
        System.Buffers.ArrayBufferWriter<byte> output = new();
        ExecutionOutcome outcome = await executor.ExecuteAsync(new GraphQLRequest { Document = "mutation { b }", AllowsMutation = false }, output);
        Assert.Equal(ExecutionOutcome.OperationNotAllowed, outcome);
        Assert.Equal("OPERATION_NOT_SUPPORTED", JsonDocument.Parse(output.WrittenMemory).RootElement
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task AssertLimitAsync(string document, RequestLimits limits, string? code)
    {
        GraphQLExecutor executor = Executor(
            Sdl,
            map => map
                .Bind("Query.a", (_, parent) => parent)
                .Bind("Query.list", (field, parent) => Enumerable.Repeat(parent, field.Arguments.Get<int>("count"))),
            new ExecutorOptions { Limits = limits });
        string answer = await GetAsync(executor, document, root: Object(("n", 1)));
        if (code is null)
        {
            Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal([code], CodesOf(answer));
            Assert.Contains("\"hint\":\"", answer, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<object?> Endless()
    {
        while (true)
        {
            yield return Object(("n", 1));
        }
    }
}
