using System.Text;
using EduGraph.Api.Entities;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Schema;
using EduGraph.Export;
using EduGraph.Export.Formats;
using EduGraph.Export.Manifest;
using EduGraph.Export.Networks;
using EduGraph.Export.Selection;
using EduGraph.PropertyGraph.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace EduGraph.Api.Exporting;

/// <summary>
/// <c>GET /v1/export</c>: which formats there are; <c>/v1/export/FORMAT</c>: the graph, or a network made of it, in one;
/// <c>/v1/export/FORMAT/manifest</c>: what stands beside it.
/// </summary>
/// <remarks>
/// An export is sent as it is written, from one snapshot. Its entity tag is a hash of what the graph says and of what was asked for, so it stays the same
/// wherever the same graph is served.
/// </remarks>
internal sealed class ExportEndpoint(
    GraphFollower follower, ApiSchema schema, ExportGate gate, ManifestCache manifests, ApiOptions options, TimeProvider time)
{
    /// <summary>The path.</summary>
    public const string Path = "/v1/export";

    private const string ManifestSegment = "manifest";

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rest">What follows <see cref="Path"/> in the address: nothing, or a slash and more.</param>
    public async Task HandleAsync(HttpContext context, string rest)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await ProblemWriter.WriteAsync(context, HttpFault.MethodNotAllowed("GET, HEAD", "Exports are read by GET."));
            return;
        }

        var segments = rest.Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            await (segments switch
            {
                [] => ExportIndex.WriteAsync(context),
                [var name] => AnswerAsync(context, ReadQuestion(context, name)),
                [var name, ManifestSegment] => AnswerManifestAsync(context, ReadQuestion(context, name)),
                _ => throw new ExportException("UNKNOWN_FORMAT", $"There is nothing at {context.Request.Path}; {Path} lists the formats."),
            });
        }
        catch (ExportException exception)
        {
            context.Response.Headers.ETag = default; // of the export, not of the fault
            var status = exception.Code == "UNKNOWN_FORMAT" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            await ProblemWriter.WriteAsync(context, new HttpFault(status, exception.Code, exception.Message));
        }
    }

    private ExportQuestion ReadQuestion(HttpContext context, string name)
    {
        var format = ExportFormats.Find(name);
        var parameters = new ExportParameters(context.Request.Query);
        var snapshot = follower.Snapshots.Current;
        var exportOptions = parameters.ReadOptions() with { NodeIriPrefix = EntityIris.PrefixOf(options) };
        if (parameters.ReadNetwork(schema) is { } network)
        {
            format.CheckHoldsNetworks();
            return new ExportQuestion(
                format, exportOptions, snapshot, token => new ExportRequest(format, Compute(network, snapshot, token)) { Options = exportOptions });
        }

        var filter = parameters.ReadFilter(schema, snapshot, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return new ExportQuestion(
            format, exportOptions, snapshot, _ => new ExportRequest(format, Selector.Select(snapshot, filter)) { Options = exportOptions });
    }

    // Anonymous callers: no more work and no more time than a query may take.
    private NetworkExport Compute(ExportNetwork network, GraphSnapshot snapshot, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMilliseconds(options.ExecutionTimeoutMs), time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return network.Compute(snapshot, options, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ExportException(
                "TIME_LIMIT_EXCEEDED",
                $"Computing the network took longer than {options.ExecutionTimeoutMs} ms. Ask for fewer metrics, or narrow the network by where, asOf or "
                + "another projection; the command 'edugraph export' has no such limit.");
        }
    }

    private async Task AnswerAsync(HttpContext context, ExportQuestion question)
    {
        var response = context.Response;
        var manifest = $"{context.Request.PathBase}{Path}/{question.Format.Name}/{ManifestSegment}{context.Request.QueryString}";
        if (IsKnown(context, question, ""))
        {
            return;
        }

        using var lease = gate.TryEnter();
        if (!lease.IsAcquired)
        {
            await ProblemWriter.WriteAsync(context, gate.Fault);
            return;
        }

        var request = question.Make(context.RequestAborted);
        response.Headers.Link = $"<{manifest}>; rel=\"describedby\"; type=\"application/json\"";
        response.Headers.AcceptRanges = "none"; // what is written anew each time has no parts to ask for
        response.ContentType = request.Format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{request.Format.FileName}\"";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await ExportEncoding.WriteAsync(context, request);
        }
    }

    private async Task AnswerManifestAsync(HttpContext context, ExportQuestion question)
    {
        if (IsKnown(context, question, ManifestSegment))
        {
            return;
        }

        using var lease = gate.TryEnter();
        if (!lease.IsAcquired)
        {
            await ProblemWriter.WriteAsync(context, gate.Fault);
            return;
        }

        var manifest = await manifests.GetAsync(question, TagOf(context, question, ""), context.RequestAborted);
        context.Response.ContentType = MediaTypes.ContentTypeOf(ResponseFormat.Json);
        context.Response.ContentLength = manifest.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(manifest, context.RequestAborted);
        }
    }

    // Puts the entity tag on the answer; a caller who has it already gets no more.
    private static bool IsKnown(HttpContext context, ExportQuestion question, string part)
    {
        var isGzip = part.Length == 0 && ExportEncoding.IsGzip(context, question.Format);
        var tag = TagOf(context, question, isGzip ? ExportEncoding.Gzip : part);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!EntityTags.Matches(context.Request.Headers.IfNoneMatch, tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string TagOf(HttpContext context, ExportQuestion question, string part)
    {
        var asked = new QueryBuilder(context.Request.Query.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)).ToQueryString();
        var revision = part == ManifestSegment ? question.Snapshot.Revision : 0; // the manifest names it, the export does not
        return EntityTags.Of(Encoding.UTF8.GetBytes(
            $"{EduGraphMiddleware.Version} {GraphRelease.ContentHash(question.Snapshot)} {revision} {question.Format.Name} {part} {asked} "
            + question.Options.NodeIriPrefix));
    }
}
