using System.Buffers;
using System.Runtime.CompilerServices;
using EduGraph.Api.Execution;
using EduGraph.Api.Http;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Tests.Hosting;

/// <summary>An operation that answers, or gives events, as a test wants it. It is also the executor that prepares it.</summary>
internal sealed class StubRequest(OperationType kind) : IRequestExecutor, IPreparedRequest
{
    public static readonly byte[] Answer = """{"data":{}}"""u8.ToArray();

    /// <summary>Called when the operation is executed.</summary>
    public Action OnExecute { get; init; } = () => { };

    /// <summary>The events of a subscription.</summary>
    public Func<CancellationToken, IAsyncEnumerable<ReadOnlyMemory<byte>>> Events { get; init; } = Endless;

    public OperationType? Kind => kind;

    public bool IsDeferring => false;

    public IPreparedRequest Prepare(RequestParameters parameters, string requestId) => this;

    public async ValueTask AnswerAsync(ReadOnlyMemory<byte> variables, IAnswerReceiver receiver, CancellationToken cancellationToken)
    {
        await Task.Yield();
        OnExecute();
        receiver.Receive(ExecutionOutcome.Completed, Answer);
    }

    public async ValueTask<bool> ExecuteAsync(ReadOnlyMemory<byte> variables, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        await Task.Yield();
        OnExecute();
        output.Write(Answer);
        return true;
    }

    public async ValueTask<(bool IsExecuted, IAsyncEnumerable<ReadOnlyMemory<byte>>? Parts)> ExecuteInPartsAsync(
        ReadOnlyMemory<byte> variables, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
        (await ExecuteAsync(variables, output, cancellationToken), null);

    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Subscribe(
        ReadOnlyMemory<byte> variables, IBufferWriter<byte> errors, CancellationToken cancellationToken)
    {
        OnExecute();
        return Events(cancellationToken);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Endless([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return Answer;
        }
    }
}
