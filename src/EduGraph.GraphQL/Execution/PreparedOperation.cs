using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>An operation of a document that has been parsed, validated and held against the limits; or what is wrong with it.</summary>
/// <remarks>Immutable; may be executed any number of times, by many threads.</remarks>
public sealed class PreparedOperation
{
    internal PreparedOperation(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    internal PreparedOperation(CachedOperation operation)
    {
        Errors = [];
        Cached = operation;
    }

    /// <summary>Why it cannot be executed; empty if it can.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Where the operation is defined; null if there are errors.</summary>
    public OperationDefinitionNode? Operation => Cached?.Operation;

    /// <summary>
    /// Whether the document has <c>@defer</c>: whether <see cref="GraphQLExecutor.ExecuteIncrementallyAsync"/> may put something off.
    /// </summary>
    public bool IsDeferring => Cached is { HasDefer: true };

    internal CachedOperation? Cached { get; }
}
