using System.Runtime.CompilerServices;
using System.Text;
using EduGraph.GraphQL.Execution;
using static EduGraph.GraphQL.Tests.Execution.Answers;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { count(to: Int!): Number! never: Int } type Number { value: Int! double: Int! }";

    [Fact]
    public async Task Each_event_is_answered_like_a_query()
    {
        SubscriptionResult result = Subscribe("subscription { n: count(to: 3) { value double } }");
        Assert.Empty(result.Errors);
        List<string> answers = [];
        await foreach (ReadOnlyMemory<byte> answer in result.Responses!)
        {
            answers.Add(Encoding.UTF8.GetString(answer.Span));
        }

        Assert.Equal(
            [
                """{"data":{"n":{"value":1,"double":2}}}""",
                """{"errors":[{"message":"two","locations":[{"line":1,"column":40}],"path":["n","double"]}],"data":null}""",
                """{"data":{"n":{"value":3,"double":6}}}""",
            ],
            answers);
    }

    [Theory]
    [InlineData("subscription { count(to: \"x\") { value } }", "Int cannot represent non-integer value: \"x\"")]
    [InlineData("subscription { count(to: -1) { value } }", "Not below zero.")]
    [InlineData("subscription { never }", "Subscription field \"never\" has no events.")]
    [InlineData("{ a }", "A query is no subscription.")]
    public void Subscription_that_cannot_begin_says_why(string document, string message)
    {
        SubscriptionResult result = Subscribe(document);
        Assert.Null(result.Responses);
        Assert.Equal(message, Assert.Single(result.Errors).Message);
    }

    [Fact]
    public async Task Events_end_when_the_subscriber_leaves()
    {
        using CancellationTokenSource leaving = new();
        SubscriptionResult result = Subscribe("subscription { count(to: 1000000) { value } }", leaving.Token);
        int count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ReadOnlyMemory<byte> answer in result.Responses!)
            {
                count++;
                Assert.False(answer.IsEmpty);
                await leaving.CancelAsync();
            }
        });
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Subscription_is_not_answered_once()
    {
        Assert.Equal(["OPERATION_NOT_SUPPORTED"], CodesOf(await GetAsync(CreateExecutor(), "subscription { count(to: 1) { value } }")));
    }

    private static SubscriptionResult Subscribe(string document, CancellationToken cancellationToken = default)
    {
        GraphQLExecutor executor = CreateExecutor();
        return executor.Subscribe(executor.Prepare(document), default, cancellationToken: cancellationToken);
    }

    private static GraphQLExecutor CreateExecutor() => Executor(Sdl, map => map
        .BindSubscription("Subscription.count", (field, token) => field.Arguments.Get<int>("to") < 0
            ? throw new GraphQLException("Not below zero.")
            : CountAsync(field.Arguments.Get<int>("to"), token))
        .Bind("Number.value", (_, parent) => parent)
        .Bind("Number.double", (_, parent) => (int)parent! == 2 ? throw new GraphQLException("two") : 2 * (int)parent!));

    private static async IAsyncEnumerable<object?> CountAsync(int to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int number = 1; number <= to; number++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return number;
        }
    }
}
