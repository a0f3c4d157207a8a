using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>One place where a field is selected.</summary>
/// <param name="Node">The place.</param>
/// <param name="Defer">The innermost deferred fragment that it stands in; null if it stands in none.</param>
internal readonly record struct CollectedField(FieldNode Node, DeferUsage? Defer);
