using System.Buffers;
using EduGraph.Api.Execution;
using EduGraph.Api.Hosting;
using EduGraph.Api.Review;
using EduGraph.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary><c>/graphql</c>: GraphQL over HTTP, by GET and POST.</summary>
internal sealed class GraphQLEndpoint(
    IRequestExecutor executor,
    BatchEndpoint batches,
    DocumentStore documents,
    RequestGate gate,
    EditorKeys editors,
    ApiOptions options,
    TimeProvider time)
{
    private const string GetMethods = "GET, HEAD, POST";
    private const string PostOnly = "POST";
    private const string SendLess = "Send fewer or shorter values, or persist the document and send its id.";

    /// <summary>Answers a request that is neither for the schema nor for the query page.</summary>
    public async Task HandleAsync(HttpContext context, ResponseFormat format)
    {
        var method = context.Request.Method;
        var isGet = IsGet(context.Request);
        if (!isGet && !HttpMethods.IsPost(method))
        {
            await ErrorWriter.WriteAsync(context, HttpFault.MethodNotAllowed(AllowedMethods, $"{method} means nothing here."));
        }
        else if (HttpMethods.IsHead(method) && format == ResponseFormat.EventStream)
        {
            // Only the body of a stream says that it has ended.
            await ErrorWriter.WriteAsync(context, HttpFault.MethodNotAllowed(options.GetIsAllowed ? "GET, POST" : PostOnly, "A stream has no HEAD."));
        }
        else if (isGet && !options.GetIsAllowed)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.MethodNotAllowed(PostOnly, "GET is switched off; send queries by POST."), format);
        }
        else if (isGet)
        {
            var parameters = QueryStringReader.Read(context.Request.Query, out var fault);
            await HandleAsync(context, format, parameters, fault);
        }
        else
        {
            await HandlePostAsync(context, format);
        }
    }

    /// <summary>Answers a request for a persisted operation; an answer can be kept by its ETag.</summary>
    public async Task HandlePersistedAsync(HttpContext context, ResponseFormat format, string id, string? operationName)
    {
        if (!IsGet(context.Request))
        {
            await ErrorWriter.WriteAsync(context, HttpFault.MethodNotAllowed("GET, HEAD", "Persisted operations are asked for by GET."), format);
            return;
        }

        if (!documents.TryFindPersisted(id, out var document))
        {
            await ErrorWriter.WriteAsync(
                context, new HttpFault(StatusCodes.Status404NotFound, "PERSISTED_OPERATION_NOT_FOUND", $"No operation is persisted as \"{id}\"."), format);
            return;
        }

        var parameters = QueryStringReader.Read(context.Request.Query, out var fault);
        if (parameters is not null)
        {
            parameters.Query = document;
            parameters.OperationName = operationName;
        }

        await HandleAsync(context, format, parameters, fault, isCacheable: true);
    }

    private string AllowedMethods => options.GetIsAllowed ? GetMethods : PostOnly;

    private async Task HandlePostAsync(HttpContext context, ResponseFormat format)
    {
        if (!IsJson(context.Request.ContentType))
        {
            await ErrorWriter.WriteAsync(context, HttpFault.UnsupportedMediaType(context.Request.ContentType), format);
            return;
        }

        if (context.Request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            context.Response.Headers.AcceptEncoding = "identity"; // RFC 9110, section 15.5.16
            await ErrorWriter.WriteAsync(context, HttpFault.UnsupportedEncoding(encoding.ToString()), format);
            return;
        }

        var (buffer, length) = await BodyReader.ReadAsync(context.Request, Math.Max(options.RequestSizeBytesMax, options.BatchSizeBytesMax));
        if (buffer is null)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.TooLarge(options.BatchSizeBytesMax, nameof(ApiOptions.BatchSizeBytesMax), SendLess), format);
            return;
        }

        try
        {
            var body = JsonParameterReader.WithoutMark(buffer.AsMemory(0, length));
            if (options.AllowRequestBatch && JsonParameterReader.IsList(body.Span))
            {
                await batches.HandleAsync(context, format, body);
                return;
            }

            var parameters = JsonParameterReader.ReadBody(body, out var fault);
            fault ??= length > options.RequestSizeBytesMax && !parameters!.IsVariableBatch
                ? HttpFault.TooLarge(options.RequestSizeBytesMax, nameof(ApiOptions.RequestSizeBytesMax), SendLess)
                : null;
            await HandleAsync(context, format, parameters, fault);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task HandleAsync(HttpContext context, ResponseFormat format, RequestParameters? parameters, HttpFault? fault, bool isCacheable = false)
    {
        fault ??= documents.Resolve(parameters!);
        if (fault is not null)
        {
            await ErrorWriter.WriteAsync(context, fault, format);
            return;
        }

        using var lease = await gate.EnterAsync(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.Overload, format);
            return;
        }

        parameters!.CostMode = CostModes.Read(context.Request.Headers);
        parameters.Editor = editors.FindEditor(context.Request.Headers.Authorization);
        var request = executor.Prepare(parameters, context.TraceIdentifier);
        if (request.Kind == OperationType.Mutation && IsGet(context.Request))
        {
            await ErrorWriter.WriteAsync(context, HttpFault.MethodNotAllowed(PostOnly, "A mutation does not come by GET."), format);
        }
        else if (request.Kind == OperationType.Mutation && parameters.Editor is null)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.Unauthenticated, format);
        }
        else if (format == ResponseFormat.EventStream && parameters.IsVariableBatch)
        {
            await ErrorWriter.WriteAsync(
                context, HttpFault.BadRequest("A list of sets of variables is answered as JSON; a stream has one set."), format);
        }
        else if (format == ResponseFormat.EventStream)
        {
            await EventStream.WriteAsync(context, request, parameters, time, lease);
        }
        else if (request.Kind == OperationType.Subscription)
        {
            await ErrorWriter.WriteAsync(context, SubscriptionTransport, format);
        }
        else if (request.IsDeferring && format != ResponseFormat.Csv && !parameters.IsVariableBatch
            && AcceptHeader.AcceptsParts(context.Request.Headers.Accept))
        {
            await AnswerWriter.WritePartsAsync(context, format, request, parameters);
        }
        else
        {
            await AnswerWriter.WriteAsync(context, format, request, parameters, options, isCacheable);
        }
    }

    /// <summary>A subscription was asked for in a way that gives one answer.</summary>
    public static HttpFault SubscriptionTransport => new(
        StatusCodes.Status406NotAcceptable,
        "SUBSCRIPTION_NEEDS_STREAM",
        "A subscription is answered as text/event-stream, or over a WebSocket with the sub-protocol graphql-transport-ws.");

    /// <summary>Whether a request is a GET; a HEAD is one whose answer the server sends without its body.</summary>
    public static bool IsGet(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsJson(string? contentType) =>
        contentType == MediaTypes.Json
        || (Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            && MediaTypes.IsUtf8(parsed.Charset));
}
