namespace EduGraph.GraphQL.Validation;

/// <summary>Ends a visit at a limit; the error that says which is already among the errors.</summary>
internal sealed class ValidationAbortedException : Exception;
