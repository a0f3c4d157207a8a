namespace EduGraph.GraphQL.Execution;

/// <summary>Ends a whole request at a limit, from wherever it stands.</summary>
internal sealed class RequestAbortedException(string code) : Exception
{
    public string Code { get; } = code;
}
