using System.Buffers;

namespace EduGraph.GraphQL.Execution;

/// <summary>Puts an answer into a buffer.</summary>
internal sealed class BufferReceiver(IBufferWriter<byte> output) : IAnswerReceiver
{
    public void Receive(ExecutionOutcome outcome, ReadOnlySpan<byte> answer)
    {
        answer.CopyTo(output.GetSpan(answer.Length));
        output.Advance(answer.Length);
    }
}
