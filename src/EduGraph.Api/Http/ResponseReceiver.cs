using EduGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Sends an answer as the response's whole body, with the status that the format asks for.</summary>
/// <remarks>The server flushes it when the request's handler returns.</remarks>
internal sealed class ResponseReceiver(HttpResponse response, ResponseFormat format) : IAnswerReceiver
{
    public void Receive(ExecutionOutcome outcome, ReadOnlySpan<byte> answer)
    {
        response.StatusCode = StatusOf(format, outcome == ExecutionOutcome.Completed);
        response.ContentType = MediaTypes.ContentTypeOf(format);
        response.ContentLength = answer.Length;
        var writer = response.BodyWriter;
        answer.CopyTo(writer.GetSpan(answer.Length)); // in one piece: the server's own blocks are of 4 KiB
        writer.Advance(answer.Length);
    }

    /// <summary>The status of an answer: GraphQL over HTTP, section 6.4: application/json says 200 for every well-formed request.</summary>
    public static int StatusOf(ResponseFormat format, bool isExecuted) =>
        isExecuted || format == ResponseFormat.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
}
