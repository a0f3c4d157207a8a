using System.Reflection;
using EduGraph.Api.Entities;
using EduGraph.Api.Execution;
using EduGraph.Api.Exporting;
using EduGraph.Api.Http;
using EduGraph.Api.Matching;
using EduGraph.Api.Reconciliation;
using EduGraph.Api.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api.Hosting;

/// <summary>Hands each request to what answers it, and puts the same headers on every answer.</summary>
internal sealed class EduGraphMiddleware(
    GraphQLEndpoint endpoint,
    MatchEndpoint match,
    ExportEndpoint export,
    EntityEndpoint entities,
    ReconcileEndpoint reconcile,
    SdlPage sdl,
    HealthPages health,
    WebPages pages,
    RequestGate gate,
    GraphFollower follower,
    IRequestExecutor executor,
    EditorKeys editors,
    ApiOptions options,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<EduGraphMiddleware> logger)
{
    private const string GraphQLPath = "/graphql";
    private const string PersistedPath = "/graphql/persisted";
    private const string VersionHeader = "X-EduGraph-Version";
    private const string RequestIdHeader = "X-Request-Id";
    private const string SubProtocol = "graphql-transport-ws";
    private const int RequestIdLengthMax = 64;

    /// <summary>The program's version, without the hash of its build.</summary>
    public static readonly string Version = typeof(EduGraphMiddleware).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <summary>Answers, or leaves a path that is none of the API's to <paramref name="next"/>.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context);
        try
        {
            if (CorsHeaders.Write(context, options) || await DispatchAsync(context))
            {
                return;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // the caller is gone
        }
        catch (BadHttpRequestException exception)
        {
            await WriteFaultAsync(context, new HttpFault(exception.StatusCode, "BAD_REQUEST", "The HTTP request breaks off or is malformed."));
            return;
        }
        catch (Exception exception)
        {
            Log.RequestFailed(logger, exception, context.TraceIdentifier);
            await WriteFaultAsync(context, Failed);
            return;
        }

        await next(context);
    }

    private async Task<bool> DispatchAsync(HttpContext context)
    {
        var path = WithoutLastSlash(context.Request.Path);
        if (path.Equals(GraphQLPath, StringComparison.Ordinal))
        {
            await AnswerGraphQLAsync(context, null);
        }
        else if (path.StartsWithSegments(PersistedPath, StringComparison.Ordinal, out var rest) && rest.Value is { Length: > 1 } operation)
        {
            await AnswerGraphQLAsync(context, operation[1..]);
        }
        else if (path.Equals(MatchEndpoint.Path, StringComparison.Ordinal))
        {
            await (FaultOf(context) is { } fault ? ErrorWriter.WriteAsync(context, fault) : match.HandleAsync(context));
        }
        else if (path.StartsWithSegments(ExportEndpoint.Path, StringComparison.Ordinal, out var exported))
        {
            await (FaultOf(context) is { } fault ? ProblemWriter.WriteAsync(context, fault) : export.HandleAsync(context, exported.Value ?? ""));
        }
        else if (path.StartsWithSegments(EntityEndpoint.Path, StringComparison.Ordinal, out var entity) && entity.Value is { Length: > 1 } name)
        {
            await (FaultOf(context) is { } fault ? ProblemWriter.WriteAsync(context, fault) : entities.HandleAsync(context, name[1..]));
        }
        else if (path.StartsWithSegments(ReconcileEndpoint.Path, StringComparison.Ordinal, out var asked))
        {
            await (FaultOf(context) is { } fault ? ProblemWriter.WriteAsync(context, fault) : reconcile.HandleAsync(context, asked.Value ?? ""));
        }
        else if (path.Equals("/healthz", StringComparison.Ordinal))
        {
            await HealthPages.WriteHealthAsync(context);
        }
        else if (path.Equals("/readyz", StringComparison.Ordinal))
        {
            await health.WriteReadinessAsync(context);
        }
        else if (path.Equals("/", StringComparison.Ordinal))
        {
            await pages.WriteStartPageAsync(context);
        }
        else
        {
            return false;
        }

        return true;
    }

    // An address with a slash at its end means the same one without; a redirect would be lost on clients that do not follow one with a POST.
    private static PathString WithoutLastSlash(PathString path) => path.Value is [_, .., '/'] text ? new PathString(text[..^1]) : path;

    private Task AnswerGraphQLAsync(HttpContext context, string? persistedOperation)
    {
        if (context.Request.QueryString.HasValue && GraphQLEndpoint.IsGet(context.Request) && context.Request.Query.ContainsKey("sdl"))
        {
            return sdl.WriteAsync(context);
        }

        if (context.WebSockets.IsWebSocketRequest)
        {
            return AnswerSocketAsync(context);
        }

        var isGet = GraphQLEndpoint.IsGet(context.Request);
        var format = AcceptHeader.Choose(context.Request.Headers.Accept, allowsHtml: isGet && options.QueryPageIsServed && persistedOperation is null);
        if (format is null)
        {
            return ErrorWriter.WriteAsync(context, HttpFault.NotAcceptable(context.Request.Headers.Accept.ToString()));
        }

        if (!IsWithinRate(context))
        {
            return ErrorWriter.WriteAsync(context, HttpFault.RateLimited, format.Value);
        }

        if (format == ResponseFormat.Html)
        {
            return pages.WriteQueryPageAsync(context);
        }

        if (!follower.IsReady)
        {
            return ErrorWriter.WriteAsync(context, Starting, format.Value); // an empty graph would be a wrong answer
        }

        if (persistedOperation is null)
        {
            return endpoint.HandleAsync(context, format.Value);
        }

        var slash = persistedOperation.IndexOf('/');
        return slash < 0
            ? endpoint.HandlePersistedAsync(context, format.Value, persistedOperation, null)
            : endpoint.HandlePersistedAsync(context, format.Value, persistedOperation[..slash], persistedOperation[(slash + 1)..]);
    }

    private async Task AnswerSocketAsync(HttpContext context)
    {
        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(SubProtocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isSpoken ? SubProtocol : null);
        if (!isSpoken)
        {
            await SocketCloser.CloseAsync(socket, SocketCloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable", SocketCloser.Patience);
            using var ending = new CancellationTokenSource(SocketCloser.Patience);
            await SocketCloser.DrainAsync(socket, ending.Token);
            return;
        }

        var request = (context.TraceIdentifier, (string?)context.Request.Headers.Authorization);
        await new SocketConnection(socket, executor, gate, editors, options, time, logger, request).RunAsync(lifetime.ApplicationStopping);
    }

    private bool IsWithinRate(HttpContext context) => gate.IsWithinRate(context.Connection.RemoteIpAddress?.ToString() ?? "");

    // Why a request that needs the graph cannot be answered now.
    private HttpFault? FaultOf(HttpContext context) => !IsWithinRate(context) ? HttpFault.RateLimited : follower.IsReady ? null : Starting;

    private static HttpFault Failed =>
        new(StatusCodes.Status500InternalServerError, "INTERNAL_SERVER_ERROR", "The server failed; its log says why.");

    private static HttpFault Starting => new(StatusCodes.Status503ServiceUnavailable, "STARTING", "The graph is still being read from the store.")
    {
        RetryAfterSeconds = 1,
    };

    private static void SetHeaders(HttpContext context)
    {
        // A caller's own id is kept, so that both logs speak of the same request.
        if (context.Request.Headers.TryGetValue(RequestIdHeader, out var given) && given.Count == 1 && IsRequestId(given[0]!))
        {
            context.TraceIdentifier = given[0]!;
        }

        var headers = context.Response.Headers;
        headers[VersionHeader] = Version;
        headers[RequestIdHeader] = context.TraceIdentifier;
    }

    private static bool IsRequestId(string text) =>
        text.Length is > 0 and <= RequestIdLengthMax && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');

    private static async Task WriteFaultAsync(HttpContext context, HttpFault fault)
    {
        if (context.Response.HasStarted)
        {
            context.Abort(); // half an answer must not look like a whole one
            return;
        }

        await ErrorWriter.WriteAsync(context, fault);
    }
}
