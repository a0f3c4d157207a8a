using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>A selection set whose fields are collected.</summary>
/// <param name="Node">The set.</param>
/// <param name="Defer">The deferred fragment that it stands in; null if it stands in none.</param>
internal readonly record struct SelectedSet(SelectionSetNode Node, DeferUsage? Defer = null);
