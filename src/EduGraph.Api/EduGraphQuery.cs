using System.Buffers;
using System.Text;
using EduGraph.Api.Execution;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Review;
using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api;

/// <summary>Asks a store one question, without a server.</summary>
public static class EduGraphQuery
{
    /// <summary>Reads the store, executes the query, and writes the answer as JSON.</summary>
    /// <param name="store">The store, open.</param>
    /// <param name="schema">What may exist in the graph.</param>
    /// <param name="options">Limits.</param>
    /// <param name="query">The GraphQL document.</param>
    /// <param name="operationName">Which of its operations; null if it has one.</param>
    /// <param name="variables">A JSON object; null for none.</param>
    /// <param name="output">Receives the answer.</param>
    /// <param name="desk">Knows what people decided; null for nothing. Nothing can be decided by a question.</param>
    /// <param name="loggers">Where faults are logged.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    /// <returns>Whether the query was executed and the answer has no errors.</returns>
    /// <exception cref="FormatException">The variables are not a JSON object.</exception>
    /// <exception cref="GraphStoreException">The store failed.</exception>
    public static async Task<bool> ExecuteAsync(
        IGraphStore store,
        GraphSchema schema,
        ApiOptions options,
        string query,
        string? operationName,
        string? variables,
        IBufferWriter<byte> output,
        IReviewDesk? desk,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        var parameters = new RequestParameters { Query = Encoding.UTF8.GetBytes(query), OperationName = operationName };
        if (variables is not null)
        {
            parameters.Variables = JsonParameterReader.ReadObject("variables", variables, out var fault);
            if (fault is not null)
            {
                throw new FormatException(fault.Message);
            }
        }

        using var follower = new GraphFollower(store, schema, options, TimeProvider.System, loggers.CreateLogger<GraphFollower>());
        await follower.FollowAsync(cancellationToken);
        var service = new GraphQLService(ApiSchema.Create(schema), follower, new SnapshotReviewBoard(), options, TimeProvider.System, loggers.CreateLogger<GraphQLService>(), desk);
        using var answer = new PooledBuffer();
        var isExecuted = await service.Prepare(parameters, "").ExecuteAsync(parameters.Variables, answer, cancellationToken);
        output.Write(answer.Written.Span);
        // Errors come first in an answer that has any.
        return isExecuted && !answer.Written.Span.StartsWith("{\"errors\""u8);
    }
}
