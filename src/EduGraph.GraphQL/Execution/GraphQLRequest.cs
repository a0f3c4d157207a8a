using System.Text.Json;

namespace EduGraph.GraphQL.Execution;

/// <summary>A request as it comes from outside.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The text of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Which operation of the document is meant; null if it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>An object with the values of the operation's variables; undefined for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>Whether a mutation may be carried out. Default: true; false for requests that promise to change nothing.</summary>
    public bool AllowsMutation { get; init; } = true;
}
