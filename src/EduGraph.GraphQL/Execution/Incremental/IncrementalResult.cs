namespace EduGraph.GraphQL.Execution;

/// <summary>An answer whose deferred fragments follow.</summary>
/// <param name="Outcome">What became of the request. Its answer has been written, without what is deferred.</param>
/// <param name="Parts">
/// The rest, one JSON object a part, each executed when it is asked for; null if nothing is left. To be read, or disposed of, once.
/// </param>
public sealed record IncrementalResult(ExecutionOutcome Outcome, IAsyncEnumerable<ReadOnlyMemory<byte>>? Parts);
