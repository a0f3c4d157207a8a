using System.Text;
using System.Text.Json;
using EduGraph.Api.Entities;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Matching;
using EduGraph.GraphQL.Language;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Reconciliation;

/// <summary>
/// <c>/v1/reconcile</c>: the Reconciliation Service API, version 0.2
/// (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
/// </summary>
/// <remarks>The manifest, batches of queries, suggestions, previews and data extension, by GET or POST; as JSONP where a <c>callback</c> is given.</remarks>
internal sealed class ReconcileEndpoint(GraphFollower follower, SnapshotMatcher matchers, RequestGate gate, ApiOptions options)
{
    /// <summary>The path.</summary>
    public const string Path = "/v1/reconcile";

    private const int SuggestionCountMax = 20;
    private const int ProposalCountMax = 100;
    private const string Json = "application/json; charset=utf-8";
    private const string Script = "text/javascript; charset=utf-8";

    /// <summary>Answers a request for what follows the path.</summary>
    public async Task HandleAsync(HttpContext context, string rest)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method))
        {
            await ProblemWriter.WriteAsync(context, HttpFault.MethodNotAllowed("GET, HEAD, POST", "Reconciliation is asked by GET or POST."));
            return;
        }

        var (parameters, fault) = await ReconcileParameters.ReadAsync(context.Request, options.ReconcileSizeBytesMax);
        if (fault is not null)
        {
            await ProblemWriter.WriteAsync(context, fault);
            return;
        }

        using var lease = await gate.EnterAsync(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            await ProblemWriter.WriteAsync(context, HttpFault.Overload);
            return;
        }

        try
        {
            await AnswerAsync(context, rest, parameters!);
        }
        catch (ReconcileException exception)
        {
            await ProblemWriter.WriteAsync(context, HttpFault.BadRequest(exception.Message));
        }
    }

    private Task AnswerAsync(HttpContext context, string rest, ReconcileParameters parameters)
    {
        var snapshot = follower.Snapshots.Current;
        return rest switch
        {
            "" or "/" => WriteAsync(context, parameters, json => AnswerService(context, json, snapshot, parameters)),
            "/suggest/entity" => WriteAsync(context, parameters, json => ReconcileAnswers.WriteEntities(json, snapshot, SuggestEntities(snapshot, parameters))),
            "/suggest/type" => WriteAsync(context, parameters, json => ReconcileAnswers.WriteSuggestions(
                json, Beginning(parameters, snapshot.Schema.Kinds.Select(kind => (kind.Name, kind.Description))))),
            "/suggest/property" => WriteAsync(context, parameters, json => ReconcileAnswers.WriteSuggestions(
                json, Beginning(parameters, snapshot.Schema.Kinds.SelectMany(NodeValues.PropertiesOf).DistinctBy(property => property.Id)))),
            "/propose" => WriteAsync(context, parameters, json => ReconcileAnswers.WriteProposals(
                json, ReadType(snapshot.Schema, parameters), ReadLimit(parameters))),
            "/preview" => WritePreviewAsync(context, snapshot, parameters),
            _ => ProblemWriter.WriteAsync(context, new HttpFault(
                StatusCodes.Status404NotFound, "NOT_FOUND", $"There is nothing at {context.Request.Path}; {Path} says what there is.")),
        };
    }

    private void AnswerService(HttpContext context, Utf8JsonWriter json, GraphSnapshot snapshot, ReconcileParameters parameters)
    {
        if (parameters["queries"] is { } queries)
        {
            var list = Parse("queries", queries);
            if (list.ValueKind != JsonValueKind.Object)
            {
                throw new ReconcileException("queries is no object; expected {\"q0\": {\"query\": \"...\"}}.");
            }

            var batch = list.EnumerateObject().Select(member => (member.Name, ReconcileQuery.Read(snapshot.Schema, member.Name, member.Value))).ToList();
            if (batch.Count > options.ReconcileQueryCountMax)
            {
                throw new ReconcileException($"queries has {batch.Count} queries; at most {options.ReconcileQueryCountMax} are answered at once.");
            }

            ReconcileAnswers.WriteResults(json, snapshot, new Reconciler(snapshot, matchers), batch);
        }
        else if (parameters["extend"] is { } extend)
        {
            ReconcileAnswers.WriteExtension(json, snapshot, ExtendQuery.Read(Parse("extend", extend)));
        }
        else
        {
            ReconcileManifest.Write(json, snapshot.Schema, AddressOf(context.Request), EntityIris.PrefixOf(options));
        }
    }

    private static JsonElement Parse(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ReconcileException($"{name} is no JSON: {exception.Message}");
        }
    }

    private IEnumerable<int> SuggestEntities(GraphSnapshot snapshot, ReconcileParameters parameters)
    {
        var prefix = PrefixOf(parameters);
        var kinds = parameters["type"] is { Length: > 0 } type
            ? ReconcileQuery.ReadKinds(snapshot.Schema, "type", JsonSerializer.SerializeToElement(type))
            : [];
        var named = new Reconciler(snapshot, matchers).FindById(prefix) is { } node ? new[] { node } : [];
        return named.Concat(snapshot.Search.Find(prefix, [.. kinds.Select(kind => kind.Index)]).Select(hit => hit.NodeIndex))
            .Distinct()
            .Take(SuggestionCountMax);
    }

    private static IEnumerable<(string Id, string Description)> Beginning(ReconcileParameters parameters, IEnumerable<(string Id, string Description)> all)
    {
        var prefix = PrefixOf(parameters);
        return all.Where(one => one.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(SuggestionCountMax);
    }

    private static string PrefixOf(ReconcileParameters parameters) =>
        parameters["prefix"] is not { } prefix ? throw new ReconcileException("There is no parameter \"prefix\".")
        : prefix.Length <= ReconcileQuery.TextLengthMax ? prefix
        : throw new ReconcileException($"prefix has {prefix.Length} characters; at most {ReconcileQuery.TextLengthMax} are read.");

    private static NodeKind ReadType(GraphSchema schema, ReconcileParameters parameters)
    {
        var name = parameters["type"] ?? throw new ReconcileException("There is no parameter \"type\".");
        return schema.FindKind(name)
            ?? throw new ReconcileException($"There is no type \"{name}\".{Suggestions.DidYouMean(name, schema.Kinds.Select(kind => kind.Name))}");
    }

    private static int ReadLimit(ReconcileParameters parameters) => parameters["limit"] switch
    {
        null or "" => ProposalCountMax,
        var text when int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var limit) && limit >= 1 => Math.Min(limit, ProposalCountMax),
        var text => throw new ReconcileException($"limit is \"{text}\"; expected a whole number of 1 or more."),
    };

    private Task WritePreviewAsync(HttpContext context, GraphSnapshot snapshot, ReconcileParameters parameters)
    {
        var id = parameters["id"] ?? throw new ReconcileException("There is no parameter \"id\".");
        if (!snapshot.Nodes.TryFind(id, out var node, out _))
        {
            return ProblemWriter.WriteAsync(context, new HttpFault(StatusCodes.Status404NotFound, "NOT_FOUND", $"There is no entity \"{id}\"."));
        }

        context.Response.Headers.ContentSecurityPolicy = PreviewPage.ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = MediaTypes.ContentTypeOf(ResponseFormat.Html);
        return context.Response.WriteAsync(PreviewPage.Write(snapshot, node, AddressOf(context.Request)), context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, ReconcileParameters parameters, Action<Utf8JsonWriter> write)
    {
        var callback = parameters["callback"];
        if (callback is not null && !JsonpCallback.IsValid(callback))
        {
            throw new ReconcileException("callback is no name of a function.");
        }

        using PooledBuffer buffer = new();
        using (var json = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            write(json);
        }

        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentType = callback is null ? Json : Script;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        // The comment keeps what a caller chose from being the first bytes of the answer.
        await response.Body.WriteAsync(Encoding.ASCII.GetBytes(callback is null ? "" : $"/**/{callback}("), context.RequestAborted);
        await response.Body.WriteAsync(buffer.Written, context.RequestAborted);
        await response.Body.WriteAsync(Encoding.ASCII.GetBytes(callback is null ? "" : ");"), context.RequestAborted);
    }

    private string AddressOf(HttpRequest request) => options.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
