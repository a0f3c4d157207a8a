namespace EduGraph.GraphQL.Execution;

/// <summary>What became of a request. In each case the answer has been written whole.</summary>
public enum ExecutionOutcome
{
    /// <summary>The operation was carried out: the answer has <c>data</c>, though it can be null, and can have errors.</summary>
    Completed,

    /// <summary>The operation was not carried out: the answer has errors and no <c>data</c>.</summary>
    RequestError,

    /// <summary>The operation is one that this request may not ask for; otherwise as <see cref="RequestError"/>.</summary>
    OperationNotAllowed,
}
