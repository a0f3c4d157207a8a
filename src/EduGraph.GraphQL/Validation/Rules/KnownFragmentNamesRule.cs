using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.1 Fragment Spread Target Defined: a fragment that is spread is defined in the document.</summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } =
        new(static context => new KnownFragmentNamesRule(context), new(SyntaxKind.FragmentSpread));

    public override VisitAction Enter(SyntaxNode node)
    {
        NameNode name = ((FragmentSpreadNode)node).Name;
        if (Context.FindFragment(name.Value) is null)
        {
            Context.Report($"Unknown fragment \"{name.Value}\".", name);
        }

        return VisitAction.Continue;
    }
}
