namespace EduGraph.GraphQL;

/// <summary>What <c>extensions.code</c> of the engine's own errors says, beside the codes of parsing and validation.</summary>
public static class ErrorCodes
{
    /// <summary>A variable or argument has no value of its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>No operation of the document is meant, or more than one could be.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A resolver failed for reasons that are not the caller's.</summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";

    /// <summary>A field that has no null was resolved to null.</summary>
    public const string NonNullViolation = "NON_NULL_VIOLATION";

    /// <summary>The schema has no operations of this type.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>The time for a request ran out.</summary>
    public const string TimeLimitExceeded = "TIME_LIMIT_EXCEEDED";

    /// <summary>The answer would hold more objects than allowed.</summary>
    public const string ResponseNodeLimitExceeded = "RESPONSE_NODE_LIMIT_EXCEEDED";

    /// <summary>Selections are nested too deeply.</summary>
    public const string DepthLimitExceeded = "DEPTH_LIMIT_EXCEEDED";

    /// <summary>Selections of introspection are nested too deeply.</summary>
    public const string IntrospectionDepthLimitExceeded = "INTROSPECTION_DEPTH_LIMIT_EXCEEDED";

    /// <summary>Introspection is switched off.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>One field is selected under too many names.</summary>
    public const string AliasLimitExceeded = "ALIAS_LIMIT_EXCEEDED";

    /// <summary>Fragments are spread too often.</summary>
    public const string FragmentVisitLimitExceeded = "FRAGMENT_VISIT_LIMIT_EXCEEDED";
}
