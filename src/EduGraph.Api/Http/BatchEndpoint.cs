using System.Buffers;
using EduGraph.Api.Execution;
using EduGraph.Api.Hosting;
using EduGraph.Api.Review;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Answers a list of requests in one body with the list of their answers, where <see cref="ApiOptions.AllowRequestBatch"/> is on.</summary>
/// <remarks>They are executed one after the other, in one place among the requests executed at once. A request that is wrong spoils no other.</remarks>
internal sealed class BatchEndpoint(IRequestExecutor executor, DocumentStore documents, RequestGate gate, EditorKeys editors, ApiOptions options)
{
    /// <summary>Answers the requests of a body.</summary>
    public async Task HandleAsync(HttpContext context, ResponseFormat format, ReadOnlyMemory<byte> body)
    {
        var isJson = format is ResponseFormat.Json or ResponseFormat.GraphQLResponse;
        HttpFault? fault = null;
        var requests = isJson ? JsonParameterReader.ReadList(body, options.RequestCountMax, out fault) : null;
        if (requests is null)
        {
            await ErrorWriter.WriteAsync(context, fault ?? HttpFault.BadRequest("A list of requests is answered as JSON alone."), format);
            return;
        }

        using var lease = await gate.EnterAsync(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.Overload, format);
            return;
        }

        using var answers = new PooledBuffer();
        for (var index = 0; index < requests.Count; index++)
        {
            answers.Write(index == 0 ? "["u8 : ","u8);
            await AnswerAsync(context, requests[index], answers);
        }

        answers.Write("]"u8);
        await AnswerWriter.WriteAsync(context, StatusCodes.Status200OK, MediaTypes.ContentTypeOf(format), answers.Written);
    }

    private async ValueTask AnswerAsync(HttpContext context, RequestParameters parameters, PooledBuffer answers)
    {
        parameters.CostMode = CostModes.Read(context.Request.Headers);
        parameters.Editor = editors.FindEditor(context.Request.Headers.Authorization);
        var fault = parameters.IsVariableBatch ? HttpFault.BadRequest("A request of a list has one set of variables.") : documents.Resolve(parameters);
        var request = fault is null ? executor.Prepare(parameters, context.TraceIdentifier) : null;
        fault ??= request!.Kind switch
        {
            OperationType.Subscription => GraphQLEndpoint.SubscriptionTransport,
            OperationType.Mutation when parameters.Editor is null => HttpFault.Unauthenticated,
            _ => null,
        };
        if (fault is not null)
        {
            GraphQLExecutor.WriteErrors([fault.ToError()], answers);
            return;
        }

        await request!.ExecuteAsync(parameters.Variables, answers, context.RequestAborted);
    }
}
