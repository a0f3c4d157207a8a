using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.4 Fragments Must Be Used: every fragment is reached from an operation.</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new NoUnusedFragmentsRule(context),
        new(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition),
        new(SyntaxKind.Document));

    public override VisitAction Enter(SyntaxNode node) => VisitAction.Skip;

    public override void Leave(SyntaxNode node)
    {
        DocumentNode document = (DocumentNode)node;
        if (!document.Definitions.Any(static definition => definition is FragmentDefinitionNode))
        {
            return;
        }

        IEnumerable<OperationDefinitionNode> operations = document.Definitions.OfType<OperationDefinitionNode>();
        HashSet<string> used = [.. Context.Fragments.ReachedFromAny(operations).Select(static fragment => fragment.Name.Value)];
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                Context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}
