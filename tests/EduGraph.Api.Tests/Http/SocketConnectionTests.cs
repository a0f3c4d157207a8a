using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Review;
using EduGraph.Api.Tests.Hosting;
using EduGraph.GraphQL.Language;
using EduGraph.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Api.Tests.Http;

/// <summary>Ends of a socket that need a client, or an executor, such as are not met every day.</summary>
public sealed class SocketConnectionTests
{
    private const string Introduction = """{"type":"connection_init"}""";
    private const string Subscription = """{"id":"1","type":"subscribe","payload":{"query":"subscription { a }"}}""";

    [Fact]
    public async Task Subscriber_that_reads_too_slowly_is_cut_off_and_told_why()
    {
        var cutOff = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        StubRequest endless = new(OperationType.Subscription) { Events = token => EndlessAsync(cutOff, token) };
        using var socket = new StubSocket();
        var serving = ServeAsync(socket, endless);
        socket.Send(Introduction, Subscription);
        await cutOff.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        socket.Read();

        Assert.Equal((1008, $"Too slow: {SocketConnection.QueueLengthMax} messages wait to be read"), await socket.Closed);
        await serving;
    }

    [Fact]
    public async Task Failure_of_our_own_closes_the_socket_without_saying_more()
    {
        using var socket = new StubSocket();
        socket.Read();
        StubRequest failing = new(OperationType.Query) { OnExecute = () => throw new InvalidOperationException("secret") };
        var serving = ServeAsync(socket, failing);
        socket.Send(Introduction, Subscription);

        Assert.Equal((4500, "Internal server error"), await socket.Closed);
        await serving;
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer nobody's key at all"}""", 4403)]
    [InlineData("""{"authorization":"Basic dXNlcjpwYXNz"}""", 4403)]
    [InlineData("""{"authorization":"Bearer key-of-sixteen-characters"}""", 1000)]
    [InlineData("""{"anything":"else"}""", 1000)]
    public async Task Client_that_introduces_itself_with_a_key_of_nobody_is_refused(string payload, int code)
    {
        using var socket = new StubSocket();
        socket.Read();
        var serving = ServeAsync(socket, new StubRequest(OperationType.Query));
        socket.Send($$"""{"type":"connection_init","payload":{{payload}}}""");
        socket.SendClose();

        Assert.Equal(code, (await socket.Closed).Code);
        await serving;
    }

    [Fact]
    public async Task One_subscription_more_than_a_socket_may_have_closes_it()
    {
        using var socket = new StubSocket();
        socket.Read();
        var silence = new TaskCompletionSource();
        var serving = ServeAsync(socket, new StubRequest(OperationType.Subscription) { Events = token => SilentAsync(silence, token) });
        socket.Send(Introduction);
        for (var id = 0; id < SocketConnection.SubscriptionCountMax; id++)
        {
            socket.Send(Subscription.Replace("\"1\"", $"\"{id}\"", StringComparison.Ordinal));
        }

        socket.Send("""{"type":"ping"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.Sent.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""{"type":"pong"}""", await socket.Sent.ReadAsync(TestContext.Current.CancellationToken));
        socket.Send(Subscription.Replace("\"1\"", "\"more\"", StringComparison.Ordinal));
        Assert.Equal((1008, $"More than {SocketConnection.SubscriptionCountMax} subscriptions at once"), await socket.Closed);
        await serving;
    }

    // What is left unread in a connection resets it, and the client may not hear the code.
    [Fact]
    public async Task Client_that_has_sent_more_is_read_to_its_end_after_the_close()
    {
        using var socket = new StubSocket();
        socket.Read();
        socket.Send("nonsense", "more nonsense", Introduction, Subscription);
        await ServeAsync(socket, new StubRequest(OperationType.Query));

        Assert.Equal((4400, "The message is not JSON"), await socket.Closed);
        Assert.Equal(0, socket.UnreadCount);
    }

    // Whichever of the two is cancelled first lets the other one end before its turn to be cancelled comes.
    [Fact]
    public async Task Operation_that_ends_while_the_socket_is_closed_does_no_harm()
    {
        using var socket = new StubSocket();
        socket.Read();
        var completed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var endings = new TaskCompletionSource[] { new(), new() };
        var begun = 0;
        var serving = ServeAsync(socket, new StubRequest(OperationType.Subscription)
        {
            Events = token =>
            {
                var index = Interlocked.Increment(ref begun) - 1;
                token.Register(() =>
                {
                    endings[1 - index].TrySetResult();
                    completed.Task.Wait(TimeSpan.FromSeconds(60));
                    endings[index].TrySetResult();
                });
                return UntilAsync(endings[index].Task);
            },
        });
        socket.Send(Introduction, Subscription, Subscription.Replace("\"1\"", "\"2\"", StringComparison.Ordinal), """{"type":"ping"}""");
        Assert.Contains("connection_ack", await socket.Sent.ReadAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("pong", await socket.Sent.ReadAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        socket.SendClose();
        Assert.Contains("complete", await socket.Sent.ReadAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        completed.SetResult();

        Assert.Equal(1000, (await socket.Closed).Code);
        await serving;
    }

    private Task ServeAsync(StubSocket socket, StubRequest request)
    {
        var options = new ApiOptions();
        var editors = EditorKeys.Parse("ed:key-of-sixteen-characters");
        var gate = new RequestGate(options);
        return new SocketConnection(socket, request, gate, editors, options, new StillClock(), NullLogger.Instance, ("id", null))
        {
            Patience = TimeSpan.FromMinutes(1),
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> EndlessAsync(
        TaskCompletionSource ended, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await Task.Yield();
                yield return StubRequest.Answer;
            }
        }
        finally
        {
            ended.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> UntilAsync(Task end)
    {
        await end;
        yield break;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> SilentAsync(
        TaskCompletionSource silence, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await silence.Task.WaitAsync(cancellationToken);
        yield break;
    }
}
