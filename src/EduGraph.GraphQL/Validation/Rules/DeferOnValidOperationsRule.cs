using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>
/// Defer And Stream Directives Are Used On Valid Operations (draft of incremental delivery): nothing of a subscription is put off, unless
/// an argument can say that it is not.
/// </summary>
internal sealed class DeferOnValidOperationsRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _soundFragments = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _spreads = [];

    public static RuleDefinition Definition { get; } =
        new(static context => new DeferOnValidOperationsRule(context), new(SyntaxKind.OperationDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        OperationDefinitionNode operation = (OperationDefinitionNode)node;
        if (operation.Operation == OperationType.Subscription && Context.Directives.Find("defer") is not null)
        {
            HashSet<string> visited = new(StringComparer.Ordinal);
            if (Check(operation.SelectionSet, visited))
            {
                _soundFragments.UnionWith(visited);
            }
        }

        return VisitAction.Continue;
    }

    private bool Check(SelectionSetNode selectionSet, HashSet<string> visited)
    {
        bool isSound = true;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            if (CanBeLeftOut(selection))
            {
                continue;
            }

            isSound &= CheckDirectives(selection);
            isSound &= selection switch
            {
                FragmentSpreadNode spread => Check(spread, visited),
                InlineFragmentNode inline => Check(inline.SelectionSet, visited),
                FieldNode { SelectionSet: { } below } => Check(below, visited),
                _ => true,
            };
        }

        return isSound;
    }

    private bool Check(FragmentSpreadNode spread, HashSet<string> visited)
    {
        string name = spread.Name.Value;
        if (_soundFragments.Contains(name) || !visited.Add(name) || Context.FindFragment(name) is not { } fragment)
        {
            return true;
        }

        _spreads.Add(spread);
        bool isSound = Check(fragment.SelectionSet, visited);
        _spreads.RemoveAt(_spreads.Count - 1);
        return isSound;
    }

    private bool CheckDirectives(SelectionNode selection)
    {
        bool isSound = true;
        foreach (DirectiveNode directive in selection.Directives)
        {
            if (directive.Name.Value == "defer" && !CanBeFalse(directive))
            {
                isSound = false;
                const string message = "Defer directive not supported on subscription operations. "
                    + "Disable `@defer` by setting the `if` argument to `false`.";
                Context.Report(message, [directive, .. Enumerable.Reverse(_spreads)]);
            }
        }

        return isSound;
    }

    private static bool CanBeFalse(DirectiveNode directive) =>
        FindCondition(directive) is VariableNode or BooleanValueNode { Value: false };

    private static bool CanBeLeftOut(SelectionNode selection) => selection.Directives.Any(static directive =>
        (directive.Name.Value == "skip" && FindCondition(directive) is not BooleanValueNode { Value: false })
        || (directive.Name.Value == "include" && FindCondition(directive) is not (null or BooleanValueNode { Value: true })));

    private static ValueNode? FindCondition(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(static argument => argument.Name.Value == "if")?.Value;
}
