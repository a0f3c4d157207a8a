using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.13 Type System Directives: no two directives have the same name.</summary>
internal sealed class UniqueDirectiveNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public static RuleDefinition Definition { get; } =
        new(static context => new UniqueDirectiveNamesRule(context), new(SyntaxKind.DirectiveDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        NameNode name = ((DirectiveDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one directive named \"@{name.Value}\".", _known[name.Value], name);
        }

        return VisitAction.Skip;
    }
}
