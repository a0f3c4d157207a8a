using EduGraph.GraphQL;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;

namespace EduGraph.Api.Execution;

/// <summary>The settings behind the engine's limits, by the code of the error at each.</summary>
internal static class LimitNames
{
    /// <summary>Where an operation is no mutation.</summary>
    public static IReadOnlyDictionary<string, string> OfQueries { get; } = Create(nameof(ApiOptions.ExecutionTimeoutMs));

    /// <summary>Where it is one.</summary>
    public static IReadOnlyDictionary<string, string> OfMutations { get; } = Create(nameof(ApiOptions.MutationTimeoutMs));

    /// <summary>An option as settings have it: <c>Api:NodeCountMax</c>.</summary>
    public static string Of(string option) => $"{ApiOptions.SectionName}:{option}";

    private static Dictionary<string, string> Create(string timeout) => new()
    {
        [SyntaxErrorCodes.TooManyTokens] = Of(nameof(ApiOptions.TokenCountMax)),
        [SyntaxErrorCodes.TooManyNodes] = Of(nameof(ApiOptions.SyntaxNodeCountMax)),
        [SyntaxErrorCodes.TooManyFields] = Of(nameof(ApiOptions.FieldCountMax)),
        [SyntaxErrorCodes.TooManyDirectives] = Of(nameof(ApiOptions.DirectiveCountMax)),
        [SyntaxErrorCodes.TooDeep] = Of(nameof(ApiOptions.ParserDepthMax)),
        [ErrorCodes.DepthLimitExceeded] = Of(nameof(ApiOptions.SelectionDepthMax)),
        [ErrorCodes.AliasLimitExceeded] = Of(nameof(ApiOptions.AliasCountMax)),
        [ErrorCodes.ResponseNodeLimitExceeded] = Of(nameof(ApiOptions.NodeCountMax)) + " (ten objects a node)",
        [ErrorCodes.TimeLimitExceeded] = Of(timeout),
        [ErrorCodes.IntrospectionDepthLimitExceeded] =
            $"{Of(nameof(ApiOptions.IntrospectionListDepthMax))} and {Of(nameof(ApiOptions.IntrospectionOfTypeDepthMax))}",
        [ErrorCodes.FragmentVisitLimitExceeded] = Of(nameof(ApiOptions.FragmentVisitCountMax)),
        [ValidationErrorCodes.TooManyMergeComparisons] = Of(nameof(ApiOptions.FieldComparisonCountMax)),
    };
}
