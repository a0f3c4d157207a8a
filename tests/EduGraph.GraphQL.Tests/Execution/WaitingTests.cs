using EduGraph.GraphQL.Execution;
using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class WaitingTests
{
    [Fact]
    public async Task Fields_of_one_level_wait_at_the_same_time()
    {
        // Each field ends only when the other one has begun.
        TaskCompletionSource first = new();
        TaskCompletionSource second = new();
        string answer = await GetAsync("type Query { a: Int b: A } type A { c: Int }", "{ a b { c } }", map => map
            .BindAsync("Query.a", async (_, _) =>
            {
                first.SetResult();
                await second.Task;
                return 1;
            })
            .BindAsync("Query.b", async (_, _) =>
            {
                second.SetResult();
                await first.Task;
                return Object(("c", 2));
            }));
        Assert.Equal("""{"data":{"a":1,"b":{"c":2}}}""", answer);
    }

    [Fact]
    public async Task Batch_may_wait_for_all_parents_at_once()
    {
        string answer = await GetAsync("type Query { l: [A!]! } type A { b: [A!] v: Int! }", "{ l { v b { v } } }", map => map
            .Bind("Query.l", (_, _) => new object[] { 1, 2 })
            .Bind("A.v", (_, parent) => parent)
            .Bind("A.b", new Waiting()));
        Assert.Equal("""{"data":{"l":[{"v":1,"b":[{"v":1}]},{"v":2,"b":[{"v":2}]}]}}""", answer);
    }

    [Fact]
    public async Task Failure_while_waiting_is_an_error_at_the_parent_that_it_concerns()
    {
        string answer = await GetAsync("type Query { l: [A]! } type A { v: Int! }", "{ l { v } }", map => map
            .Bind("Query.l", (_, _) => new object[] { 1, 2, 3 })
            .BindAsync("A.v", async (_, parent) =>
            {
                await Task.Yield();
                return (int)parent! == 2 ? throw new GraphQLException("not two", "TWO") : parent;
            }));
        Assert.Equal(
            """{"errors":[{"message":"not two","locations":[{"line":1,"column":7}],"path":["l",1,"v"],"extensions":{"code":"TWO"}}],"data":{"l":[{"v":1},null,{"v":3}]}}""",
            answer);
    }

    [Fact]
    public async Task Mutations_run_one_after_the_other_and_each_answer_shows_its_own_state()
    {
        int number = 0;
        string answer = await GetAsync(
            "type Query { a: Int } type Mutation { set(to: Int!): Counter later(to: Int!): Counter } type Counter { value: Int }",
            "mutation { a: set(to: 1) { value } b: later(to: 2) { value } c: set(to: 3) { value } d: later(to: 4) { value } }",
            map => map
                .Bind("Mutation.set", (field, _) => number = field.Arguments.Get<int>("to"))
                .BindAsync("Mutation.later", async (field, _) =>
                {
                    await Task.Yield();
                    return number = field.Arguments.Get<int>("to");
                })
                .Bind("Counter.value", (_, _) => number));
        Assert.Equal("""{"data":{"a":{"value":1},"b":{"value":2},"c":{"value":3},"d":{"value":4}}}""", answer);
    }

    [Fact]
    public async Task Mutation_after_one_that_spoils_the_answer_does_not_run()
    {
        List<string> calls = [];
        string answer = await GetAsync(
            "type Query { a: Int } type Mutation { fail: Int! next: Int }",
            "mutation { next fail again: next }",
            map => map
                .Bind("Mutation.fail", (_, _) => throw new GraphQLException("no"))
                .Bind("Mutation.next", (field, _) =>
                {
                    calls.Add(field.Selection.ResponseName);
                    return 1;
                }));
        Assert.Equal(["next"], calls);
        Assert.Equal("""{"errors":[{"message":"no","locations":[{"line":1,"column":17}],"path":["fail"]}],"data":null}""", answer);
    }

    [Fact]
    public async Task Caller_who_leaves_gets_no_answer()
    {
        using CancellationTokenSource leaving = new();
        GraphQLExecutor executor = Executor("type Query { a: Int }", map => map.BindAsync("Query.a", async (field, _) =>
        {
            await leaving.CancelAsync();
            await Task.Delay(Timeout.Infinite, field.Request.CancellationToken);
            return 1;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GetAsync(executor, "{ a }", cancellationToken: leaving.Token));
    }

    private sealed class Waiting : AsyncCompositeResolver
    {
        public override async ValueTask ResolveAsync(FieldRequest field, ReadOnlyMemory<ResolvedValue> parents, ResolvedValues results)
        {
            await Task.Yield();
            for (int index = 0; index < parents.Length; index++)
            {
                results.BeginList();
                results.Add(parents.Span[index]);
                results.EndList();
            }
        }
    }
}
