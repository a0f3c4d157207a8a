namespace EduGraph.Api;

/// <summary>What the API allows. Every limit has its default here and can be set as <c>Api:NAME</c> or <c>EDUGRAPH_Api__NAME</c>.</summary>
/// <remarks>A limit is the greatest value that is let through; one more is refused.</remarks>
public sealed class ApiOptions
{
    /// <summary>Name of the section of the settings.</summary>
    public const string SectionName = "Api";

    /// <summary>Which profile the settings start from: <see cref="ApiProfile.Public"/> by default.</summary>
    public ApiProfile Profile { get; set; } = ApiProfile.Public;

    /// <summary>Whether documents may ask for the schema. Default: as the profile has it.</summary>
    public bool? AllowIntrospection { get; set; }

    /// <summary>Whether queries may come by GET. Default: as the profile has it.</summary>
    public bool? AllowGet { get; set; }

    /// <summary>Whether a browser gets the query page at <c>/graphql</c>. Default: as the profile has it.</summary>
    public bool? ServeQueryPage { get; set; }

    /// <summary>Whether a list of requests may come in one body. Default: no.</summary>
    public bool AllowRequestBatch { get; set; }

    /// <summary>Longest request body, in bytes. Default: 256 KiB.</summary>
    public int RequestSizeBytesMax { get; set; } = 256 * 1024;

    /// <summary>Most requests in a list of them. Default: 50.</summary>
    public int RequestCountMax { get; set; } = 50;

    /// <summary>Longest body of a request with a list of variables, or of a list of requests, in bytes. Default: 1 MiB.</summary>
    public int BatchSizeBytesMax { get; set; } = 1024 * 1024;

    /// <summary>Most variable sets in one request. Default: 50.</summary>
    public int VariableSetCountMax { get; set; } = 50;

    /// <summary>Most tokens in a document. Default: 4,000.</summary>
    public int TokenCountMax { get; set; } = 4_000;

    /// <summary>Most syntax nodes in a document. Default: 8,000.</summary>
    public int SyntaxNodeCountMax { get; set; } = 8_000;

    /// <summary>Most fields in a document. Default: 1,000.</summary>
    public int FieldCountMax { get; set; } = 1_000;

    /// <summary>Most directives at one place. Default: 4.</summary>
    public int DirectiveCountMax { get; set; } = 4;

    /// <summary>Deepest recursion of the parser. Default: 100.</summary>
    public int ParserDepthMax { get; set; } = 100;

    /// <summary>Deepest selection. Default: 12.</summary>
    public int SelectionDepthMax { get; set; } = 12;

    /// <summary>Deepest selection of <c>ofType</c> in introspection. Default: 16.</summary>
    public int IntrospectionOfTypeDepthMax { get; set; } = 16;

    /// <summary>Deepest selection of lists in lists of introspection. Default: 1.</summary>
    public int IntrospectionListDepthMax { get; set; } = 1;

    /// <summary>Most visits of fragments while validating. Default: 1,000.</summary>
    public int FragmentVisitCountMax { get; set; } = 1_000;

    /// <summary>Most comparisons of fields while validating. Default: 100,000.</summary>
    public int FieldComparisonCountMax { get; set; } = 100_000;

    /// <summary>Most aliases of one field in one selection. Default: 15.</summary>
    public int AliasCountMax { get; set; } = 15;

    /// <summary>Most objects that an answer may hold, reckoned before execution from the real sizes asked for. Default: 5,000.</summary>
    public int NodeCountMax { get; set; } = 5_000;

    /// <summary>Longest execution, in milliseconds. Default: 10,000.</summary>
    public int ExecutionTimeoutMs { get; set; } = 10_000;

    /// <summary>Longest mutation, in milliseconds: it resolves the store anew. Default: 120,000.</summary>
    public int MutationTimeoutMs { get; set; } = 120_000;

    /// <summary>Most requests executed at once. Default: 64.</summary>
    public int ConcurrentRequestCountMax { get; set; } = 64;

    /// <summary>Most requests that wait for their turn; more are refused with 503. Default: 256.</summary>
    public int WaitingRequestCountMax { get; set; } = 256;

    /// <summary>Most requests a client address may make in a minute; more are refused with 429. Default: 0, no limit.</summary>
    public int RequestsPerMinuteMax { get; set; }

    /// <summary>Entries on a page where a list's size is not asked for. Default: 25.</summary>
    public int PageSizeDefault { get; set; } = 25;

    /// <summary>Most entries on a page. Default: 200.</summary>
    public int PageSizeMax { get; set; } = 200;

    /// <summary>Longest body of <c>/v1/match</c>, in bytes. Default: 4 MiB.</summary>
    public int MatchSizeBytesMax { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most strings matched by one request. Default: 10,000.</summary>
    public int MatchStringCountMax { get; set; } = 10_000;

    /// <summary>Networks kept with what was computed of them, for each snapshot; the least used goes. Default: 32.</summary>
    public int NetworkCountMax { get; set; } = 32;

    /// <summary>
    /// Most work that one request may cause on networks, in millions of steps along a tie (exact betweenness: nodes × ties × 2), each about 5 ns of one
    /// processor. Default: 1,000, two or three seconds on two cores, a quarter of <see cref="ExecutionTimeoutMs"/>; the exact betweenness of 84,000 nodes with
    /// 508,000 ties is 92,000.
    /// </summary>
    public int NetworkMillionStepsMax { get; set; } = 1_000;

    /// <summary>
    /// The address at which the public finds the server, such as <c>https://edugraph.example</c>: IRIs of nodes are made of it. Default: none; IRIs are then
    /// <c>urn:edugraph:node:ID</c>.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>Longest form that is sent to <c>/v1/reconcile</c>, in bytes. Default: 1 MiB.</summary>
    public int ReconcileSizeBytesMax { get; set; } = 1024 * 1024;

    /// <summary>Most reconciliation queries in one batch. Default: 50.</summary>
    public int ReconcileQueryCountMax { get; set; } = 50;

    /// <summary>Most exports written at once; more are refused with 503. Default: 4.</summary>
    public int ConcurrentExportCountMax { get; set; } = 4;

    /// <summary>Origins whose pages may call the API (CORS): <c>*</c> or a list. Default: all, since the data is public and no cookie is read.</summary>
    public string[] CorsOrigins { get; set; } = ["*"];

    /// <summary>How often the store is asked for its revision, in milliseconds. Default: 1,000.</summary>
    public int RevisionPollMs { get; set; } = 1_000;

    /// <summary>Folder of persisted operations, one file <c>ID.graphql</c> each; null for none.</summary>
    public string? PersistedOperationsFolder { get; set; }

    /// <summary>Documents kept by their hash for automatic persisted queries. Default: 1,000.</summary>
    public int PersistedQueryCountMax { get; set; } = 1_000;

    /// <summary>The first option that is out of range, as <c>NAME is VALUE; expected ...</c>; null if none is.</summary>
    public string? FindFault()
    {
        (string Name, int Value)[] positive =
        [
            (nameof(RequestSizeBytesMax), RequestSizeBytesMax), (nameof(BatchSizeBytesMax), BatchSizeBytesMax),
            (nameof(VariableSetCountMax), VariableSetCountMax), (nameof(RequestCountMax), RequestCountMax),
            (nameof(TokenCountMax), TokenCountMax), (nameof(SyntaxNodeCountMax), SyntaxNodeCountMax), (nameof(FieldCountMax), FieldCountMax),
            (nameof(ParserDepthMax), ParserDepthMax), (nameof(SelectionDepthMax), SelectionDepthMax), (nameof(AliasCountMax), AliasCountMax),
            (nameof(NodeCountMax), NodeCountMax), (nameof(ExecutionTimeoutMs), ExecutionTimeoutMs),
            (nameof(MutationTimeoutMs), MutationTimeoutMs),
            (nameof(ConcurrentRequestCountMax), ConcurrentRequestCountMax),
            (nameof(PageSizeDefault), PageSizeDefault), (nameof(PageSizeMax), PageSizeMax), (nameof(RevisionPollMs), RevisionPollMs),
            (nameof(PersistedQueryCountMax), PersistedQueryCountMax), (nameof(FragmentVisitCountMax), FragmentVisitCountMax),
            (nameof(FieldComparisonCountMax), FieldComparisonCountMax), (nameof(IntrospectionOfTypeDepthMax), IntrospectionOfTypeDepthMax),
            (nameof(IntrospectionListDepthMax), IntrospectionListDepthMax), (nameof(MatchSizeBytesMax), MatchSizeBytesMax),
            (nameof(NetworkCountMax), NetworkCountMax), (nameof(NetworkMillionStepsMax), NetworkMillionStepsMax),
            (nameof(MatchStringCountMax), MatchStringCountMax), (nameof(ConcurrentExportCountMax), ConcurrentExportCountMax),
            (nameof(ReconcileSizeBytesMax), ReconcileSizeBytesMax), (nameof(ReconcileQueryCountMax), ReconcileQueryCountMax),
        ];
        (string Name, int Value)[] notNegative =
        [
            (nameof(DirectiveCountMax), DirectiveCountMax), (nameof(WaitingRequestCountMax), WaitingRequestCountMax),
            (nameof(RequestsPerMinuteMax), RequestsPerMinuteMax),
        ];
        return positive.Where(option => option.Value < 1).Select(option => $"{option.Name} is {option.Value}; expected 1 or more.")
            .Concat(notNegative.Where(option => option.Value < 0).Select(option => $"{option.Name} is {option.Value}; expected 0 or more."))
            .FirstOrDefault();
    }

    internal bool IntrospectionIsAllowed => AllowIntrospection ?? Profile == ApiProfile.Public;

    internal bool GetIsAllowed => AllowGet ?? Profile == ApiProfile.Public;

    internal bool QueryPageIsServed => ServeQueryPage ?? Profile == ApiProfile.Public;

    internal bool SuggestionsAreMade => Profile == ApiProfile.Public;
}
