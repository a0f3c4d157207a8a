using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.4.2 Argument Uniqueness: a field or directive is given each argument once.</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueArgumentNamesRule(context),
        new(SyntaxKind.Field, SyntaxKind.Directive));

    public override VisitAction Enter(SyntaxNode node)
    {
        IReadOnlyList<ArgumentNode> arguments = node is FieldNode field ? field.Arguments : ((DirectiveNode)node).Arguments;
        foreach (NameNode[] names in NameGroups.Repeated(arguments, static argument => argument.Name))
        {
            Context.Report($"There can be only one argument named \"{names[0].Value}\".", [.. names]);
        }

        return VisitAction.Continue;
    }
}
