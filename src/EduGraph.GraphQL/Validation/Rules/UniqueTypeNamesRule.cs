using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.3 Schema: no two types have the same name.</summary>
internal sealed class UniqueTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueTypeNamesRule(context),
        new(
            SyntaxKind.ScalarTypeDefinition,
            SyntaxKind.ObjectTypeDefinition,
            SyntaxKind.InterfaceTypeDefinition,
            SyntaxKind.UnionTypeDefinition,
            SyntaxKind.EnumTypeDefinition,
            SyntaxKind.InputObjectTypeDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        NameNode name = ((TypeDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one type named \"{name.Value}\".", _known[name.Value], name);
        }

        return VisitAction.Skip;
    }
}
