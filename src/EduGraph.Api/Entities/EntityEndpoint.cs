using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Export.Entities;
using EduGraph.PropertyGraph.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Entities;

/// <summary>
/// <c>GET /v1/entities/ID</c>: a node as JSON, JSON-LD or Turtle, by <c>Accept</c> or by the address's ending; a browser is sent to its page.
/// </summary>
internal sealed class EntityEndpoint(GraphFollower follower, ApiOptions options)
{
    /// <summary>The path; the id follows.</summary>
    public const string Path = "/v1/entities";

    /// <summary>The page of a node in the visualiser.</summary>
    public static string PageOf(HttpRequest request, string id) =>
        $"{request.PathBase}/#/explore?nodes={Uri.EscapeDataString(id)}&selected={Uri.EscapeDataString(id)}";

    /// <summary>Answers a request for what follows the path.</summary>
    public Task HandleAsync(HttpContext context, string name)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return ProblemWriter.WriteAsync(context, HttpFault.MethodNotAllowed("GET, HEAD", "Entities are read by GET."));
        }

        var snapshot = follower.Snapshots.Current;
        var (id, form) = Split(snapshot, name);
        if (!snapshot.Nodes.TryFind(id, out var node, out var isRedirect))
        {
            return ProblemWriter.WriteAsync(context, new HttpFault(
                StatusCodes.Status404NotFound,
                "NOT_FOUND",
                $"There is no entity \"{id}\"; search finds one by its name, entityByExternalId by its id in a register."));
        }

        if (isRedirect)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = $"{request.PathBase}{Path}/{snapshot.Nodes.IdOf(node)}{name[id.Length..]}{request.QueryString}";
            return Task.CompletedTask;
        }

        context.Response.Headers.Vary = HeaderNames.Accept;
        form ??= EntityForm.Choose(request.Headers.Accept);
        return form is null
            ? ProblemWriter.WriteAsync(context, new HttpFault(
                StatusCodes.Status406NotAcceptable,
                "NOT_ACCEPTABLE",
                $"Accept is \"{request.Headers.Accept}\"; there are {string.Join(", ", EntityForm.All.Select(known => known.MediaType))}."))
            : AnswerAsync(context, snapshot, node, form);
    }

    // An id may have a dot itself: what names a node is its id.
    private static (string Id, EntityForm? Form) Split(GraphSnapshot snapshot, string name)
    {
        var form = EntityForm.All.FirstOrDefault(known => name.EndsWith(known.Suffix, StringComparison.Ordinal));
        return form is null || snapshot.Nodes.TryFind(name, out _, out _) ? (name, null) : (name[..^form.Suffix.Length], form);
    }

    private async Task AnswerAsync(HttpContext context, GraphSnapshot snapshot, int node, EntityForm form)
    {
        var response = context.Response;
        if (form == EntityForm.Html)
        {
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = PageOf(context.Request, snapshot.Nodes.IdOf(node));
            return;
        }

        using PooledBuffer buffer = new();
        if (form == EntityForm.Json)
        {
            EntityWriter.WriteJson(snapshot, node, buffer);
        }
        else if (form == EntityForm.JsonLd)
        {
            EntityWriter.WriteJsonLd(snapshot, node, EntityIris.PrefixOf(options), buffer);
        }
        else
        {
            EntityWriter.WriteTurtle(snapshot, node, EntityIris.PrefixOf(options), buffer);
        }

        var tag = EntityTags.Of(buffer.Written.Span);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (EntityTags.Matches(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = form == EntityForm.JsonLd ? form.MediaType : $"{form.MediaType}; charset=utf-8";
        response.ContentLength = buffer.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(buffer.Written, context.RequestAborted);
        }
    }
}
