using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>Finds names that stand more than once in a list.</summary>
internal static class NameGroups
{
    /// <summary>The names that are repeated, each with all its places; in the order of their first places.</summary>
    public static IEnumerable<NameNode[]> Repeated<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
        where TNode : SyntaxNode =>
        nodes.Count < 2
            ? []
            : nodes.Select(nameOf)
                .GroupBy(static name => name.Value)
                .Where(static group => group.Skip(1).Any())
                .Select(static group => group.ToArray());
}
