using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>
/// 5.5.2.3 Fragment Spread Is Possible: an object can be of the type of the fragment and of the type that it is spread on.
/// </summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new PossibleFragmentSpreadsRule(context),
        new(SyntaxKind.InlineFragment, SyntaxKind.FragmentSpread));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is FragmentSpreadNode spread)
        {
            if (Context.FindFragment(spread.Name.Value) is { } fragment)
            {
                Check(node, Context.Schema.FindType(fragment.TypeCondition.Name.Value), $"Fragment \"{spread.Name.Value}\"");
            }
        }
        else
        {
            Check(node, Context.Types.Type as NamedType, "Fragment");
        }

        return VisitAction.Continue;
    }

    private void Check(SyntaxNode node, NamedType? fragmentType, string subject)
    {
        if (fragmentType is not null && fragmentType.IsComposite() && Context.Types.ParentType is { } parentType
            && !Context.Schema.DoTypesOverlap(fragmentType, parentType))
        {
            Context.Report(
                $"{subject} cannot be spread here as objects of type \"{parentType}\" can never be of type \"{fragmentType}\".",
                node);
        }
    }
}
