using System.Text;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Validation;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api.Execution;

/// <summary>The API's executor: its schema, its resolvers, its limits, and the snapshot that the follower holds.</summary>
internal sealed class GraphQLService : IRequestExecutor
{
    // Connections, edges, names and citations are objects too; a node comes with some ten of them.
    private const int ObjectsPerNode = 10;

    private readonly GraphQLExecutor _executor;
    private readonly Func<GraphRequest> _newRequest;

    public GraphQLService(ApiSchema schema, GraphFollower follower, ApiOptions options, TimeProvider time, ILogger<GraphQLService> logger)
    {
        _newRequest = () => new GraphRequest(follower.Snapshots.Current, follower.Runs, options, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        _executor = new GraphQLExecutor(schema.Types, ApiResolvers.Create(schema, follower), CreateOptions(options, time, logger));
    }

    public IPreparedRequest Prepare(RequestParameters parameters, string requestId)
    {
        var operation = _executor.Prepare(Encoding.UTF8.GetString(parameters.Query!.Value.Span), parameters.OperationName);
        return new PreparedRequest(_executor, operation, _newRequest, parameters.CostMode, requestId);
    }

    private static ExecutorOptions CreateOptions(ApiOptions options, TimeProvider time, ILogger logger) => new()
    {
        Limits = new RequestLimits
        {
            TokenCountMax = options.TokenCountMax,
            SyntaxNodeCountMax = options.SyntaxNodeCountMax,
            FieldCountMax = options.FieldCountMax,
            DirectiveCountMax = options.DirectiveCountMax,
            RecursionDepthMax = options.ParserDepthMax,
            SelectionDepthMax = options.SelectionDepthMax,
            AliasCountMax = options.AliasCountMax,
            ResponseNodeCountMax = checked(options.NodeCountMax * ObjectsPerNode),
            TimeMax = TimeSpan.FromMilliseconds(options.ExecutionTimeoutMs),
        },
        Validation = new ValidationOptions
        {
            MergeComparisonCountMax = options.FieldComparisonCountMax,
            FragmentVisitCountMax = options.FragmentVisitCountMax,
            IntrospectionListDepthMax = options.IntrospectionListDepthMax,
            IntrospectionOfTypeDepthMax = options.IntrospectionOfTypeDepthMax,
            Suggestions = options.SuggestionsAreMade ? SuggestionScope.Domain : SuggestionScope.None,
        },
        AllowsIntrospection = options.IntrospectionIsAllowed,
        BeforeExecution = request => CheckCost(request, options),
        OnException = (exception, selection) =>
        {
            Log.FieldFailed(logger, exception, selection.Field.ToString());
            return null;
        },
        TimeProvider = time,
    };

    // Refuses before anything is executed what asks for too many nodes; reports the cost where the caller wants to know it.
    private static GraphQLError? CheckCost(OperationRequest operation, ApiOptions options)
    {
        if (operation.Request.Context is not GraphRequest request)
        {
            return null;
        }

        var cost = OperationCost.Of(operation, options.PageSizeDefault);
        request.Cost = cost;
        if (cost.NodeCount > options.NodeCountMax)
        {
            return new GraphQLError(
                $"The operation asks for {cost.NodeCount} nodes; at most {options.NodeCountMax} are answered with at once. Ask for smaller pages.",
                code: "NODE_LIMIT_EXCEEDED",
                extensions: new Dictionary<string, object?> { ["maxNodes"] = options.NodeCountMax, ["requestedNodes"] = (double)cost.NodeCount });
        }

        if (request.CostMode == CostMode.Report)
        {
            operation.Request.Extensions["operationCost"] = cost.ToExtension();
        }

        return request.CostMode == CostMode.Validate ? PreparedRequest.CostOnly : null;
    }
}
