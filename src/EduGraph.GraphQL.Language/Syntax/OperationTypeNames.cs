namespace EduGraph.GraphQL.Language;

/// <summary>The keywords of the operation types.</summary>
public static class OperationTypeNames
{
    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    public static string ToKeyword(this OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation type."),
    };
}
