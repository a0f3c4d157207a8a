using System.Text;
using EduGraph.Api.Hosting;
using EduGraph.Api.Http;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Review;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;
using EduGraph.Resolution.Review;
using Microsoft.Extensions.Logging;

namespace EduGraph.Api.Execution;

/// <summary>The API's executor: its schema, its resolvers, its limits, and the snapshot that the follower holds.</summary>
internal sealed class GraphQLService : IRequestExecutor
{
    // Connections, edges, names and citations are objects too; a node comes with some ten of them.
    private const int ObjectsPerNode = 10;

    private readonly GraphQLExecutor _executor;
    private readonly GraphQLExecutor _mutationExecutor;
    private readonly Func<GraphRequest> _newRequest;

    /// <param name="schema">The API's schema.</param>
    /// <param name="follower">Holds the snapshot.</param>
    /// <param name="boards">What resolution found in it.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where faults are logged.</param>
    /// <param name="desk">Where decisions are recorded; null where none can be made.</param>
    public GraphQLService(
        ApiSchema schema,
        GraphFollower follower,
        SnapshotReviewBoard boards,
        ApiOptions options,
        TimeProvider time,
        ILogger<GraphQLService> logger,
        IReviewDesk? desk = null)
        : this(schema.Types, ApiResolvers.Create(schema, follower, boards, desk), follower, options, time, logger)
    {
    }

    /// <summary>Executes another schema than the API's, as the API's is executed.</summary>
    public GraphQLService(
        GraphQL.Types.Schema schema,
        GraphQL.Execution.ResolverMap resolvers,
        GraphFollower follower,
        ApiOptions options,
        TimeProvider time,
        ILogger logger)
    {
        _newRequest = () => new GraphRequest(follower.Snapshots.Current, follower.Runs, options, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var forQueries = CreateOptions(options, time, logger);
        _executor = new GraphQLExecutor(schema, resolvers, forQueries);
        _mutationExecutor = new GraphQLExecutor(schema, resolvers, forQueries with
        {
            // What resolves the store anew takes as long as that takes.
            Limits = forQueries.Limits with { TimeMax = TimeSpan.FromMilliseconds(options.MutationTimeoutMs) },
            LimitNames = LimitNames.OfMutations,
            BeforeExecution = request => CheckEditor(request) ?? CheckCost(request, options),
        });
    }

    public IPreparedRequest Prepare(RequestParameters parameters, string requestId)
    {
        var document = Encoding.UTF8.GetString(parameters.Query!.Value.Span);
        var operation = _executor.Prepare(document, parameters.OperationName);
        var isMutation = operation.Operation?.Operation == OperationType.Mutation;
        return new PreparedRequest(
            isMutation ? _mutationExecutor : _executor,
            isMutation ? _mutationExecutor.Prepare(document, parameters.OperationName) : operation,
            _newRequest,
            parameters,
            requestId);
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
        LimitNames = LimitNames.OfQueries,
        AllowsIntrospection = options.IntrospectionIsAllowed,
        BeforeExecution = request => CheckCost(request, options),
        OnException = (exception, selection) =>
        {
            Log.FieldFailed(logger, exception, selection.Field.ToString());
            return null;
        },
        TimeProvider = time,
    };

    // The transports answer this by its own status; here it holds for those that have none.
    private static GraphQLError? CheckEditor(OperationRequest operation) => operation.Request.Context is GraphRequest { Editor: null }
        ? HttpFault.Unauthenticated.ToError()
        : null;

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
                $"The operation asks for {cost.NodeCount} nodes; at most {options.NodeCountMax} are answered with at once.",
                code: "NODE_LIMIT_EXCEEDED",
                extensions: new Dictionary<string, object?>
                {
                    ["hint"] = "Ask for shorter lists by \"first\", or for fewer lists in lists: "
                        + $"their lengths multiply. {HttpFault.SetAs(nameof(ApiOptions.NodeCountMax))}",
                    ["maxNodes"] = options.NodeCountMax,
                    ["requestedNodes"] = (double)cost.NodeCount,
                });
        }

        if (request.CostMode == CostMode.Report)
        {
            operation.Request.Extensions["operationCost"] = cost.ToExtension();
        }

        return request.CostMode == CostMode.Validate ? PreparedRequest.CostOnly : null;
    }
}
