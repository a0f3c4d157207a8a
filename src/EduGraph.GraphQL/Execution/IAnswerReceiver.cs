namespace EduGraph.GraphQL.Execution;

/// <summary>Takes a whole answer at one stroke, so that it can be sent from where it was written.</summary>
public interface IAnswerReceiver
{
    /// <summary>Called once a request, when the answer is ready.</summary>
    /// <param name="outcome">What became of the request.</param>
    /// <param name="answer">One whole JSON object, in UTF-8; valid only during the call.</param>
    void Receive(ExecutionOutcome outcome, ReadOnlySpan<byte> answer);
}
