namespace EduGraph.GraphQL.Execution;

/// <summary>Stands where a value would if resolving it had not failed.</summary>
internal sealed class FieldFault(Exception exception)
{
    public Exception Exception { get; } = exception;
}
