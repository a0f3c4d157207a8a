using System.Buffers;
using System.Text;
using System.Text.Json;
using EduGraph.GraphQL.Execution;
using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

/// <summary><c>@defer</c>: what is answered at once, what follows, and what a client is told of it.</summary>
public sealed class DeferTests
{
    private const string Sdl = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        type Query { a: Item list: [Item!]! slow: Int must: Int! }
        type Mutation { first: Item second: Item }
        type Item { n: Int name: String! next: Item broken: String! }
        """;

    [Fact]
    public async Task Fragment_follows_in_a_part_of_its_own() => Assert.Equal(
        [
            """{"data":{"a":{"n":1}},"pending":[{"id":"0","path":["a"],"label":"later"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"one"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await PartsOfAsync("""{ a { n ... @defer(label: "later") { name } } }"""));

    [Fact]
    public async Task Fields_that_are_also_selected_outside_are_not_sent_again() => Assert.Equal(
        [
            """{"data":{"a":{"n":1}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","subPath":["a"],"data":{"name":"one"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await PartsOfAsync("{ ... @defer { a { n name } } a { n } }"));

    [Theory]
    [InlineData("{ a { n ... @defer { n } } }", """{"data":{"a":{"n":1}}}""")]
    [InlineData("{ a { n ... @defer(if: false) { name } } }", """{"data":{"a":{"n":1,"name":"one"}}}""")]
    [InlineData("query($d: Boolean!) { a { n ... @defer(if: $d) { name } } }", """{"data":{"a":{"n":1,"name":"one"}}}""")]
    [InlineData("{ a { next { next { ... @defer { name } } } } }", """{"data":{"a":{"next":{"next":null}}}}""")]
    public async Task What_puts_nothing_off_is_answered_whole(string document, string answer) =>
        Assert.Equal([answer], await PartsOfAsync(document, """{"d":false}"""));

    [Fact]
    public async Task Fragment_in_a_deferred_fragment_is_told_of_when_that_is_there() => Assert.Equal(
        [
            """{"data":{"a":{}},"pending":[{"id":"0","path":["a"],"label":"outer"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["a"],"label":"inner"}],"incremental":[{"id":"0","data":{"n":1}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"name":"one"}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await PartsOfAsync("""{ a { ... @defer(label: "outer") { n ... @defer(label: "inner") { name } } } }"""));

    [Fact]
    public async Task Null_that_spoils_a_fragment_fails_it_alone() => Assert.Equal(
        [
            """{"data":{"a":{"n":1}},"pending":[{"id":"0","path":["a"]},{"id":"1","path":["a"]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Item.broken.","locations":[{"line":1,"column":27}],"path":["a","broken"],"extensions":{"code":"NON_NULL_VIOLATION"}}]}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"name":"one"}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await PartsOfAsync("{ a { n ... @defer { m: n broken } ... @defer { name } } }"));

    [Fact]
    public async Task What_a_null_has_taken_back_is_not_waited_for()
    {
        List<string> parts = await PartsOfAsync("{ a { next { broken ... @defer { name } } } }");
        Assert.Single(parts);
        Assert.Contains("\"next\":null", parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fragment_of_every_item_of_a_list_is_resolved_at_once_for_all_items()
    {
        List<int> parentCounts = [];
        GraphQLExecutor executor = Executor(Sdl, map => map.Bind("Query.list", (_, _) => Items(3)).Bind("Item.next", new Counting(parentCounts)));
        List<string> parts = await PartsOfAsync(executor, "{ list { n ... @defer { next { n } } } }");
        Assert.Equal(2, parts.Count);
        Assert.Equal([3], parentCounts);
        Assert.Contains("""{"id":"2","data":{"next":null}}""", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deferred_fields_are_not_resolved_before_the_first_part_is_taken()
    {
        bool isResolved = false;
        GraphQLExecutor executor = Executor(Sdl, map => map.Bind("Query.slow", (_, _) => isResolved = true));
        ArrayBufferWriter<byte> first = new();
        IncrementalResult result = await executor.ExecuteIncrementallyAsync(executor.Prepare("{ a { n } ... @defer { slow } }"), default, first);
        Assert.False(isResolved);
        await foreach (ReadOnlyMemory<byte> part in result.Parts!)
        {
            Assert.True(isResolved);
        }
    }

    [Fact]
    public async Task Fields_of_a_mutation_are_all_carried_out_before_what_is_deferred_in_them()
    {
        List<string> order = [];
        GraphQLExecutor executor = Executor(Sdl, map => map
            .Bind("Mutation.first", (_, _) => Noted(order, "first"))
            .Bind("Mutation.second", (_, _) => Noted(order, "second"))
            .Bind("Item.name", (_, _) => Noted(order, "name") is null ? null : "x"));
        List<string> parts = await PartsOfAsync(executor, "mutation { first { n ... @defer { name } } second { n } }");
        Assert.Equal(["first", "second", "name"], order);
        Assert.Equal("""{"data":{"first":{"n":1},"second":{"n":1}},"pending":[{"id":"0","path":["first"]}],"hasNext":true}""", parts[0]);
    }

    [Fact]
    public async Task Who_asks_for_one_answer_gets_the_fragments_in_it()
    {
        const string document = """{ a { n ... @defer(label: "later") { name } } }""";
        GraphQLExecutor executor = Executor(Sdl);
        Assert.Equal("""{"data":{"a":{"n":1,"name":"one"}}}""", await GetAsync(executor, document, root: Root()));
    }

    [Fact]
    public async Task Deferred_fragments_count_among_the_objects_of_an_answer()
    {
        const string document = "{ list { ... @defer { n } ... @defer { name } } }";
        foreach ((int limit, bool fits) in ((int, bool)[])[(6, true), (5, false)])
        {
            GraphQLExecutor executor = Executor(
                Sdl,
                map => map.Bind("Query.list", (_, _) => Items(3)),
                new ExecutorOptions { Limits = new RequestLimits { ResponseNodeCountMax = limit } });
            List<string> parts = await PartsOfAsync(executor, document);
            Assert.Equal(!fits, parts[0].Contains("RESPONSE_NODE_LIMIT_EXCEEDED", StringComparison.Ordinal));
            Assert.Equal(fits, parts.Count > 1);
        }
    }

    [Fact]
    public async Task Time_that_runs_out_fails_what_is_still_waited_for()
    {
        ManualClock clock = new();
        GraphQLExecutor executor = Executor(
            Sdl, map => map.Bind("Query.slow", (_, _) => Advance(clock)), new ExecutorOptions { TimeProvider = clock });
        List<string> parts = await PartsOfAsync(executor, "{ must ... @defer { slow } ... @defer { list { n } } }", root: Root());
        Assert.Equal(3, parts.Count);
        Assert.StartsWith(
            """{"completed":[{"id":"1","errors":[{"message":"The request took longer than 10 s.","extensions":{"code":"TIME_LIMIT_EXCEEDED","hint":""",
            parts[2],
            StringComparison.Ordinal);
        Assert.EndsWith("""}}]}],"hasNext":false}""", parts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_that_leaves_ends_the_parts()
    {
        using CancellationTokenSource leaving = new();
        GraphQLExecutor executor = Executor(Sdl);
        IncrementalResult result = await executor.ExecuteIncrementallyAsync(
            executor.Prepare("{ must ... @defer { a { n } } }"), default, new ArrayBufferWriter<byte>(), Root(), leaving.Token);
        await using IAsyncEnumerator<ReadOnlyMemory<byte>> parts = result.Parts!.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await parts.MoveNextAsync());
    }

    private static Task<List<string>> PartsOfAsync(string document, string? variables = null) =>
        PartsOfAsync(Executor(Sdl), document, variables, Root());

    private static async Task<List<string>> PartsOfAsync(GraphQLExecutor executor, string document, string? variables = null, object? root = null)
    {
        ArrayBufferWriter<byte> first = new();
        JsonElement inputs = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables);
        IncrementalResult result = await executor.ExecuteIncrementallyAsync(executor.Prepare(document), inputs, first, root);
        List<string> parts = [Encoding.UTF8.GetString(first.WrittenSpan)];
        if (result.Parts is not null)
        {
            await foreach (ReadOnlyMemory<byte> part in result.Parts)
            {
                parts.Add(Encoding.UTF8.GetString(part.Span));
            }
        }

        return parts;
    }

    private static Dictionary<string, object?> Root() => Object(("a", Item(1, Item(2, null))), ("list", Items(2)), ("must", 1));

    private static object[] Items(int count) => [.. Enumerable.Range(1, count).Select(n => Item(n, null))];

    private static Dictionary<string, object?> Item(int n, object? next) => Object(("n", n), ("name", n == 1 ? "one" : "more"), ("next", next), ("broken", null));

    private static Dictionary<string, object?> Noted(List<string> order, string name)
    {
        order.Add(name);
        return Item(1, null);
    }

    private static object? Advance(ManualClock clock)
    {
        clock.Advance(TimeSpan.FromSeconds(10));
        return 1;
    }

    private sealed class Counting(List<int> parentCounts) : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            parentCounts.Add(parents.Length);
            for (int index = 0; index < parents.Length; index++)
            {
                results.AddNull();
            }
        }
    }
}
