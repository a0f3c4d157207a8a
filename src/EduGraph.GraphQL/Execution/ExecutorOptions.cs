using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Execution;

/// <summary>How a <see cref="GraphQLExecutor"/> treats requests.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Default of <see cref="CachedDocumentCountMax"/>.</summary>
    public const int DefaultCachedDocumentCountMax = 1_000;

    /// <summary>How much a request may ask for.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>How documents are validated, and whether messages suggest names.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected. Default: true.</summary>
    public bool AllowsIntrospection { get; init; } = true;

    /// <summary>
    /// Valid documents that are kept with their plans, the ones not asked for longest leaving first.
    /// Default: <see cref="DefaultCachedDocumentCountMax"/>. Range: at least 1.
    /// </summary>
    public int CachedDocumentCountMax { get; init; } = DefaultCachedDocumentCountMax;

    /// <summary>
    /// What the limits are called where they are set, by the code of the error at each: hints of errors name it. Default: none is named.
    /// </summary>
    public IReadOnlyDictionary<string, string> LimitNames { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Called before any field is resolved, with the operation and the values of its variables: an error refuses the request.
    /// The place for limits of cost.
    /// </summary>
    public Func<OperationRequest, GraphQLError?>? BeforeExecution { get; init; }

    /// <summary>
    /// Called with every exception of a resolver that is no <see cref="GraphQLException"/>, to record it; what it gives is what the caller
    /// is told, and null is "Internal error." By default nothing is recorded.
    /// </summary>
    public Func<Exception, FieldSelection, GraphQLError?>? OnException { get; init; }

    /// <summary>The clock of time limits. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
