using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Execution;

/// <summary>Says in <c>extensions.hint</c> of an error at a limit what the caller can do, how much is allowed, and what the limit is called.</summary>
internal sealed class LimitHints(ExecutorOptions options)
{
    /// <summary>The key in <c>extensions</c>.</summary>
    public const string Key = "hint";

    /// <summary>The same error with a hint, if it is about a limit.</summary>
    public GraphQLError AddTo(GraphQLError error)
    {
        if (error.Code is not { } code || AdviceOn(code) is not { } advice)
        {
            return error;
        }

        string hint = options.LimitNames.TryGetValue(code, out string? name) ? $"{advice} Who runs the server sets it as {name}." : advice;
        return new GraphQLError(
            error.Message, error.Locations, error.Path, code, new Dictionary<string, object?>(error.Extensions) { [Key] = hint });
    }

    private string? AdviceOn(string code) => code switch
    {
        SyntaxErrorCodes.TooManyTokens =>
            $"Send long values as variables, or ask in several requests: a document may have {options.Limits.TokenCountMax} tokens.",
        SyntaxErrorCodes.TooManyNodes =>
            $"Send long values as variables, or ask in several requests: a document may have {options.Limits.SyntaxNodeCountMax} syntax nodes.",
        SyntaxErrorCodes.TooManyFields =>
            $"Select fewer fields, or ask in several requests: a document may have {options.Limits.FieldCountMax} fields.",
        SyntaxErrorCodes.TooManyDirectives =>
            $"Leave directives out, or put them on a fragment around: {options.Limits.DirectiveCountMax} may stand at one place.",
        SyntaxErrorCodes.TooDeep =>
            $"Put fewer braces and brackets within one another, or send values as variables: {options.Limits.RecursionDepthMax} levels are read.",
        ErrorCodes.DepthLimitExceeded =>
            $"Begin a second request where this one ends, with the ids it answers with: fields may be {options.Limits.SelectionDepthMax} levels deep.",
        ErrorCodes.AliasLimitExceeded =>
            "Use a field that takes a list, or ask in several requests: "
            + $"a field may be selected under {options.Limits.AliasCountMax} names in one place.",
        ErrorCodes.ResponseNodeLimitExceeded =>
            $"Ask for shorter lists, or for fewer lists in lists: an answer may hold {options.Limits.ResponseNodeCountMax} objects.",
        ErrorCodes.TimeLimitExceeded =>
            $"Ask for shorter lists, fewer levels or something narrower: an answer may take {options.Limits.TimeMax.TotalSeconds:0.###} s.",
        _ => AdviceOnValidation(code),
    };

    private string? AdviceOnValidation(string code) => code switch
    {
        ErrorCodes.IntrospectionDepthLimitExceeded =>
            "Ask for types in one request and for what they refer to in another: "
            + $"lists of types may be {options.Validation.IntrospectionListDepthMax} deep, \"ofType\" {options.Validation.IntrospectionOfTypeDepthMax}.",
        ErrorCodes.FragmentVisitLimitExceeded =>
            "Spread fewer fragments within fragments, or ask in several requests: "
            + $"they may be reached {options.Validation.FragmentVisitCountMax} times.",
        ValidationErrorCodes.TooManyMergeComparisons =>
            "Select a field once instead of in many fragments, or ask in several requests: "
            + $"{options.Validation.MergeComparisonCountMax} comparisons are made.",
        _ => null,
    };
}
