namespace EduGraph.GraphQL.Execution;

/// <summary>Fields of one object that are executed and sent as one piece, for the sake of one or more deferred fragments.</summary>
/// <param name="selection">The fields.</param>
/// <param name="parent">The object.</param>
/// <param name="path">Where the object stands in the answer.</param>
/// <param name="fragments">The fragments that wait for the fields.</param>
/// <param name="scope">The deferred fragments around.</param>
internal sealed class ExecutionGroup(
    DeferredSelection selection, ResolvedValue parent, object[] path, DeferredFragment[] fragments, DeferScope scope)
{
    public DeferredSelection Selection { get; } = selection;

    public ResolvedValue Parent { get; } = parent;

    public object[] Path { get; } = path;

    public DeferredFragment[] Fragments { get; } = fragments;

    public DeferScope Scope { get; } = scope;

    /// <summary>The object's fields as JSON; null until they are executed, and if a null spoiled them.</summary>
    public byte[]? Data { get; set; }

    /// <summary>What went wrong with fields that may be null.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];

    /// <summary>What spoiled the fields.</summary>
    public GraphQLError? Fault { get; set; }

    /// <summary>Whether its execution has begun.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Whether it has been sent.</summary>
    public bool IsSent { get; set; }
}
