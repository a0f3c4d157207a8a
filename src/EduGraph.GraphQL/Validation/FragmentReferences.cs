using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>Which fragments a selection set spreads, and which ones operations reach.</summary>
/// <remarks>Answers are kept, so that each selection set is looked through once. The orders are those of graphql-js.</remarks>
internal sealed class FragmentReferences(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private int _visitCount;

    /// <summary>
    /// All spreads in a selection set, those in nested selection sets too: outer ones first, then later nested ones before earlier.
    /// </summary>
    public List<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out List<FragmentSpreadNode>? spreads))
        {
            return spreads;
        }

        spreads = [];
        Stack<SelectionSetNode> open = new([selectionSet]);
        while (open.TryPop(out SelectionSetNode? current))
        {
            foreach (SelectionNode selection in current.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                }
            }
        }

        _spreads.Add(selectionSet, spreads);
        return spreads;
    }

    /// <summary>The fragments that an operation reaches, directly or through others, nearest first.</summary>
    /// <exception cref="ValidationAbortedException">More fragments were reached than are allowed.</exception>
    public List<FragmentDefinitionNode> ReachedFrom(OperationDefinitionNode operation) => ReachedFrom([operation], CountVisit);

    /// <summary>The fragments that any operation reaches. They are not counted, since each is reached once.</summary>
    public List<FragmentDefinitionNode> ReachedFromAny(IEnumerable<OperationDefinitionNode> operations) =>
        ReachedFrom(operations, static _ => { });

    private List<FragmentDefinitionNode> ReachedFrom(IEnumerable<OperationDefinitionNode> operations, Action<FragmentSpreadNode> onVisit)
    {
        List<FragmentDefinitionNode> reached = [];
        HashSet<string> names = [];
        foreach (OperationDefinitionNode operation in operations)
        {
            AddTargets(operation.SelectionSet);
        }

        for (int index = 0; index < reached.Count; index++)
        {
            AddTargets(reached[index].SelectionSet);
        }

        return reached;

        void AddTargets(SelectionSetNode selectionSet)
        {
            foreach (FragmentSpreadNode spread in SpreadsIn(selectionSet))
            {
                if (names.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment)
                {
                    onVisit(spread);
                    reached.Add(fragment);
                }
            }
        }
    }

    private void CountVisit(FragmentSpreadNode spread)
    {
        if (++_visitCount > context.Options.FragmentVisitCountMax)
        {
            context.AbortAtFragmentVisits(spread);
        }
    }
}
