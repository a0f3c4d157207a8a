using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>A fragment that <c>@defer</c> puts off, at one place of a plan.</summary>
/// <param name="label">Its name in the answer; null if it has none.</param>
/// <param name="directive">Where it is put off.</param>
/// <param name="parent">The deferred fragment that it stands in; null if it stands in none.</param>
/// <remarks>Two are the same only if they are one object.</remarks>
internal sealed class DeferUsage(string? label, DirectiveNode directive, DeferUsage? parent)
{
    public string? Label { get; } = label;

    public DirectiveNode Directive { get; } = directive;

    public DeferUsage? Parent { get; } = parent;
}
