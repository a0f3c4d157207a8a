using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.4.1 Argument Names: an argument that is given is defined by the field or directive.</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new KnownArgumentNamesRule(context),
        new(SyntaxKind.Argument, SyntaxKind.Directive));

    /// <summary>The rule for directives alone, for documents without fields.</summary>
    public static RuleDefinition DirectivesDefinition { get; } = Definition with { Enters = new(SyntaxKind.Directive) };

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            CheckDirective(directive);
            return VisitAction.Skip;
        }

        if (Context.Types is { Argument: null, Field: { } field, ParentType: { } parentType })
        {
            string name = ((ArgumentNode)node).Name.Value;
            string suggestion = Context.MaySuggestFor(parentType.Name)
                ? Suggestions.DidYouMean(name, field.Arguments.Select(static argument => argument.Name))
                : "";
            Context.Report($"Unknown argument \"{name}\" on field \"{parentType.Name}.{field.Name}\".{suggestion}", node);
        }

        return VisitAction.Continue;
    }

    private void CheckDirective(DirectiveNode directive)
    {
        if (Context.Directives.Find(directive.Name.Value) is not { } known)
        {
            return;
        }

        foreach (ArgumentNode argument in directive.Arguments)
        {
            string name = argument.Name.Value;
            if (!known.ArgumentNames.Contains(name))
            {
                string suggestion = Context.DidYouMean(name, known.ArgumentNames);
                Context.Report($"Unknown argument \"{name}\" on directive \"@{directive.Name.Value}\".{suggestion}", argument);
            }
        }
    }
}
