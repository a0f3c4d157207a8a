namespace EduGraph.GraphQL.Execution;

/// <summary>The answers to a subscription, or why there are none.</summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    internal SubscriptionResult(IAsyncEnumerable<ReadOnlyMemory<byte>> responses)
    {
        Errors = [];
        Responses = responses;
    }

    /// <summary>Why there is no stream; empty if there is one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>One whole JSON answer an event, until the events end or the subscriber leaves; null if there are errors.</summary>
    /// <remarks>A failure of the events themselves comes out of it as an exception.</remarks>
    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Responses { get; }
}
