using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.1 Fragment Name Uniqueness: no two fragments have the same name.</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueFragmentNamesRule(context),
        new(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is FragmentDefinitionNode { Name: { } name } && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }

        return VisitAction.Skip;
    }
}
