using System.Buffers;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Execution;

/// <summary>A request whose document has been read and checked, or found wanting. Bound to one snapshot.</summary>
internal interface IPreparedRequest
{
    /// <summary>What sort of operation it is; null if the request has errors, which <see cref="ExecuteAsync"/> then writes.</summary>
    OperationType? Kind { get; }

    /// <summary>Whether the document puts fragments off, so that the answer may come in parts.</summary>
    bool IsDeferring { get; }

    /// <summary>Executes a query or mutation without what it puts off, and writes the first part of the answer as JSON.</summary>
    /// <param name="variables">A JSON object; empty for none.</param>
    /// <param name="output">Receives the first part; the whole answer if nothing was put off, or the request itself was wrong.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    /// <returns>As <see cref="ExecuteAsync"/>; and the parts that follow, or null.</returns>
    ValueTask<(bool IsExecuted, IAsyncEnumerable<ReadOnlyMemory<byte>>? Parts)> ExecuteInPartsAsync(
        ReadOnlyMemory<byte> variables, IBufferWriter<byte> output, CancellationToken cancellationToken);

    /// <summary>Executes a query or mutation and hands the whole answer over.</summary>
    /// <param name="variables">A JSON object; empty for none.</param>
    /// <param name="receiver">Takes the answer, and what became of the request.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    ValueTask AnswerAsync(ReadOnlyMemory<byte> variables, IAnswerReceiver receiver, CancellationToken cancellationToken);

    /// <summary>Executes a query or mutation and writes the whole answer as JSON.</summary>
    /// <param name="variables">A JSON object; empty for none.</param>
    /// <param name="output">Receives the answer.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    /// <returns>False if the request itself was wrong, so that nothing was executed and the answer has no <c>data</c>.</returns>
    ValueTask<bool> ExecuteAsync(ReadOnlyMemory<byte> variables, IBufferWriter<byte> output, CancellationToken cancellationToken);

    /// <summary>Starts a subscription.</summary>
    /// <param name="variables">A JSON object; empty for none.</param>
    /// <param name="errors">Receives the answer if the request itself was wrong.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    /// <returns>One answer an event; null if the request itself was wrong.</returns>
    IAsyncEnumerable<ReadOnlyMemory<byte>>? Subscribe(ReadOnlyMemory<byte> variables, IBufferWriter<byte> errors, CancellationToken cancellationToken);
}
