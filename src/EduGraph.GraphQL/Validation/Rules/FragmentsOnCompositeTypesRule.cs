using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.3 Fragments on Object, Interface or Union Types: a fragment's type has a selection set.</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new FragmentsOnCompositeTypesRule(context),
        new(SyntaxKind.InlineFragment, SyntaxKind.FragmentDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is InlineFragmentNode { TypeCondition: { } inlineCondition })
        {
            Check(inlineCondition, "Fragment");
        }
        else if (node is FragmentDefinitionNode fragment)
        {
            Check(fragment.TypeCondition, $"Fragment \"{fragment.Name.Value}\"");
        }

        return VisitAction.Continue;
    }

    private void Check(NamedTypeNode condition, string subject)
    {
        NamedType? type = Context.Schema.FindType(condition.Name.Value);
        if (type is not null && !type.IsComposite())
        {
            Context.Report($"{subject} cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }
}
