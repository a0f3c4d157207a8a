using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.2 Fragment Spreads Must Not Form Cycles: no fragment reaches itself.</summary>
/// <remarks>
/// Depth first; each fragment is looked into once, so O(spreads). The fragments in a row are limited, and so is the stack.
/// </remarks>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _visited = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndexByName = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new NoFragmentCyclesRule(context),
        new(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (node is FragmentDefinitionNode fragment)
        {
            LookInto(fragment);
        }

        return VisitAction.Skip;
    }

    private void LookInto(FragmentDefinitionNode fragment)
    {
        string name = fragment.Name.Value;
        if (!_visited.Add(name))
        {
            return;
        }

        _pathIndexByName[name] = _path.Count;
        foreach (FragmentSpreadNode spread in Context.Fragments.SpreadsIn(fragment.SelectionSet))
        {
            _path.Add(spread);
            if (_path.Count > Context.Options.FragmentVisitCountMax)
            {
                Context.AbortAtFragmentVisits(spread);
            }

            if (_pathIndexByName.TryGetValue(spread.Name.Value, out int cycleStart))
            {
                Report(_path[cycleStart..]);
            }
            else if (Context.FindFragment(spread.Name.Value) is { } target)
            {
                LookInto(target);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndexByName.Remove(name);
    }

    private void Report(List<FragmentSpreadNode> cycle)
    {
        string via = string.Join(", ", cycle.SkipLast(1).Select(static spread => $"\"{spread.Name.Value}\""));
        Context.Report(
            $"Cannot spread fragment \"{cycle[^1].Name.Value}\" within itself{(via.Length == 0 ? "" : $" via {via}")}.",
            [.. cycle]);
    }
}
