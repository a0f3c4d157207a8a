namespace EduGraph.GraphQL.Execution;

/// <summary>Fields of some objects that are executed later than others of the same objects.</summary>
/// <param name="For">The deferred fragments that wait for them.</param>
/// <param name="Plan">The fields.</param>
internal sealed record DeferredSelection(DeferSet For, SelectionPlan Plan);
