namespace EduGraph.GraphQL.Validation;

/// <summary>Values of <c>extensions.code</c> of errors of validation.</summary>
public static class ValidationErrorCodes
{
    /// <summary>The document breaks a rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>There are more errors than are reported.</summary>
    public const string TooManyErrors = "TOO_MANY_VALIDATION_ERRORS";

    /// <summary>Fields that share a response name need more comparisons than are made.</summary>
    public const string TooManyMergeComparisons = "TOO_MANY_MERGE_COMPARISONS";
}
