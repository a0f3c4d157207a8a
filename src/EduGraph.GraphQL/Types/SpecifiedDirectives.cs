using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>The directives that every schema has, and what they say where they stand in one.</summary>
internal static class SpecifiedDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>In the order in which introspection lists them. The texts are those of graphql-js, which clients compare.</summary>
    private const string Definitions = """"
        """Directs the executor to include this field or fragment only when the `if` argument is true."""
        directive @include("""Included when true.""" if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        """Directs the executor to skip this field or fragment when the `if` argument is true."""
        directive @skip("""Skipped when true.""" if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        """Marks an element of a GraphQL schema as no longer supported."""
        directive @deprecated(
          """
          Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).
          """
          reason: String = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | DIRECTIVE_DEFINITION

        """Exposes a URL that specifies the behavior of this scalar."""
        directive @specifiedBy("""The URL that specifies the behavior of this scalar.""" url: String!) on SCALAR

        """Indicates exactly one field must be supplied and this field must not be `null`."""
        directive @oneOf on INPUT_OBJECT
        """";

    private static readonly DocumentNode Document = Parser.Parse(new Source(Definitions, "specified directives"));

    public static IEnumerable<DirectiveDefinitionNode> Nodes => Document.Definitions.OfType<DirectiveDefinitionNode>();

    public static bool IsSpecified(string name) => name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";

    /// <summary>Why the element is deprecated; null if it is not.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        DirectiveNode? deprecated = directives.FirstOrDefault(directive => directive.Name.Value == "deprecated");
        if (deprecated is null)
        {
            return null;
        }

        ArgumentNode? reason = deprecated.Arguments.FirstOrDefault(argument => argument.Name.Value == "reason");
        return reason is null ? DefaultDeprecationReason : (reason.Value as StringValueNode)?.Value;
    }

    /// <summary>The last string that the directives say by an argument; null if they do not.</summary>
    public static string? StringArgument(IReadOnlyList<DirectiveNode> directives, string directiveName, string argumentName) =>
        directives.Where(directive => directive.Name.Value == directiveName)
            .SelectMany(directive => directive.Arguments)
            .Where(argument => argument.Name.Value == argumentName)
            .Select(argument => (argument.Value as StringValueNode)?.Value)
            .LastOrDefault(value => value is not null);
}
