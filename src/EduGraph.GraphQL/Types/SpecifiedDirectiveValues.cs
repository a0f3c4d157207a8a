using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>Finds <c>@deprecated</c> and <c>@specifiedBy</c> with a value that is none of their argument's: a schema is built by them.</summary>
/// <remarks>Messages and places are those with which graphql-js refuses to build such a schema.</remarks>
internal sealed class SpecifiedDirectiveValues : SyntaxVisitor
{
    private readonly List<GraphQLError> _errors = [];

    public static IReadOnlyList<GraphQLError> FaultsOf(IEnumerable<DefinitionNode> definitions)
    {
        SpecifiedDirectiveValues visitor = new();
        foreach (DefinitionNode definition in definitions)
        {
            visitor.Visit(definition);
        }

        return visitor._errors;
    }

    protected override VisitAction Enter(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            Check(directive);
        }

        return VisitAction.Continue;
    }

    private void Check(DirectiveNode directive)
    {
        switch (directive.Name.Value)
        {
            case "deprecated" when ValueOf(directive, "reason") is { } reason and not (StringValueNode or NullValueNode):
                Report($"Argument \"reason\" has invalid value {reason}.", reason);
                break;
            case "specifiedBy":
                CheckUrl(directive, ValueOf(directive, "url"));
                break;
        }
    }

    private void CheckUrl(DirectiveNode directive, ValueNode? url)
    {
        switch (url)
        {
            case null:
                Report("Argument \"url\" of required type \"String!\" was not provided.", directive);
                break;
            case NullValueNode:
                Report("Argument \"url\" of non-null type \"String!\" must not be null.", url);
                break;
            case not StringValueNode:
                Report($"Argument \"url\" has invalid value {url}.", url);
                break;
        }
    }

    private void Report(string message, SyntaxNode node) => _errors.Add(GraphQLError.At(message, node));

    private static ValueNode? ValueOf(DirectiveNode directive, string argumentName) =>
        directive.Arguments.LastOrDefault(argument => argument.Name.Value == argumentName)?.Value;
}
