using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.2.2.1 Operation Name Uniqueness: no two operations have the same name.</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueOperationNamesRule(context),
        new(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is OperationDefinitionNode { Name: { } name } && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }

        return VisitAction.Skip;
    }
}
