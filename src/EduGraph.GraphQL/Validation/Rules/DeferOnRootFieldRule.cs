using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>
/// Defer And Stream Directives Are Used On Valid Root Field (draft of incremental delivery): the root fields of a mutation, which are
/// carried out one after the other, and of a subscription are not put off.
/// </summary>
internal sealed class DeferOnRootFieldRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _soundFragments = new(StringComparer.Ordinal);

    public static RuleDefinition Definition { get; } =
        new(static context => new DeferOnRootFieldRule(context), new(SyntaxKind.OperationDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        OperationDefinitionNode operation = (OperationDefinitionNode)node;
        if (operation.Operation != OperationType.Query
            && Context.Schema.GetRootType(operation.Operation) is { } rootType
            && Context.Directives.Find("defer") is not null)
        {
            HashSet<string> visited = new(StringComparer.Ordinal);
            string message = $"Defer directive cannot be used on root {operation.Operation.ToKeyword()} type \"{rootType}\".";
            if (Check(operation.SelectionSet, message, visited))
            {
                _soundFragments.UnionWith(visited);
            }
        }

        return VisitAction.Continue;
    }

    private bool Check(SelectionSetNode selectionSet, string message, HashSet<string> visited)
    {
        bool isSound = true;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case InlineFragmentNode inline:
                    isSound &= CheckDirectives(inline, message);
                    isSound &= Check(inline.SelectionSet, message, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.FindFragment(spread.Name.Value) is { } fragment:
                    isSound &= CheckDirectives(spread, message);
                    isSound &= _soundFragments.Contains(spread.Name.Value) || Check(fragment.SelectionSet, message, visited);
                    break;
            }
        }

        return isSound;
    }

    private bool CheckDirectives(SelectionNode fragment, string message)
    {
        DirectiveNode? defer = fragment.Directives.FirstOrDefault(static directive => directive.Name.Value == "defer");
        if (defer is not null)
        {
            Context.Report(message, defer);
        }

        return defer is null;
    }
}
