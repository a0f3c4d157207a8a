using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>CollectFields(objectType, selectionSet, variableValues), section 6.3.2: fields grouped by response name.</summary>
/// <remarks>With <c>@defer</c> as the draft of incremental delivery has it, if the plan answers in parts.</remarks>
internal sealed class FieldCollector
{
    private const string ConditionText = "Argument \"if\" of required type \"Boolean!\"";

    private readonly OperationPlan _plan;
    private readonly ObjectType _type;
    private readonly OrderedDictionary<string, List<CollectedField>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, DirectiveNode? Defer)> _visitedFragments = [];
    private readonly List<DeferUsage> _defers = [];

    private FieldCollector(OperationPlan plan, ObjectType type)
    {
        _plan = plan;
        _type = type;
    }

    /// <exception cref="GraphQLException">A condition has no value.</exception>
    public static CollectedFields Collect(OperationPlan plan, ObjectType type, IEnumerable<SelectedSet> sets)
    {
        FieldCollector collector = new(plan, type);
        foreach (SelectedSet set in sets)
        {
            collector.Collect(set.Node, set.Defer);
        }

        return new CollectedFields(collector._groups, collector._defers);
    }

    private void Collect(SelectionSetNode selectionSet, DeferUsage? defer)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field when IsIncluded(field):
                    Add(field, defer);
                    break;
                case InlineFragmentNode inline when IsIncluded(inline) && Applies(inline.TypeCondition):
                    DeferUsage? begun = Begin(inline, defer);
                    if (begun is not null)
                    {
                        _defers.Add(begun);
                    }

                    Collect(inline.SelectionSet, begun ?? defer);
                    break;
                case FragmentSpreadNode spread when !_visitedFragments.Contains((spread.Name.Value, null)) && IsIncluded(spread):
                    CollectFragment(spread, defer);
                    break;
            }
        }
    }

    /// <summary>A fragment that was met before is met again only where it is deferred otherwise than before.</summary>
    private void CollectFragment(FragmentSpreadNode spread, DeferUsage? defer)
    {
        string name = spread.Name.Value;
        if (_plan.FindFragment(name) is not { } fragment || !Applies(fragment.TypeCondition))
        {
            return;
        }

        DeferUsage? begun = Begin(spread, defer);
        DeferUsage? current = begun ?? defer;
        if (!_visitedFragments.Add((name, current?.Directive)))
        {
            return;
        }

        if (begun is not null)
        {
            _defers.Add(begun);
        }

        Collect(fragment.SelectionSet, current);
    }

    /// <summary>The deferred fragment that begins here; null if none does.</summary>
    private DeferUsage? Begin(SelectionNode fragment, DeferUsage? around)
    {
        if (!_plan.IsIncremental)
        {
            return null;
        }

        DirectiveNode? directive = FindDirective(fragment, "defer");
        if (directive is null || (FindArgument(directive, "if") is { } condition && !Evaluate(condition, absent: true)))
        {
            return null;
        }

        string? label = (FindArgument(directive, "label") as StringValueNode)?.Value;
        return new DeferUsage(label, directive, around);
    }

    private void Add(FieldNode field, DeferUsage? defer)
    {
        if (!_groups.TryGetValue(field.ResponseName, out List<CollectedField>? group))
        {
            _groups.Add(field.ResponseName, group = []);
        }

        group.Add(new CollectedField(field, defer));
    }

    /// <summary>DoesFragmentTypeApply(objectType, fragmentType)</summary>
    private bool Applies(NamedTypeNode? condition)
    {
        if (condition is null)
        {
            return true;
        }

        NamedType? type = _plan.Schema.FindType(condition.Name.Value);
        return type is not null && (ReferenceEquals(type, _type) || _plan.Schema.IsSubType(type, _type));
    }

    private bool IsIncluded(SelectionNode selection) =>
        selection.Directives.Count == 0 || (!Says(selection, "skip", true) && !Says(selection, "include", false));

    private bool Says(SelectionNode selection, string directiveName, bool expected)
    {
        DirectiveNode? directive = FindDirective(selection, directiveName);
        if (directive is null)
        {
            return false;
        }

        ValueNode condition = FindArgument(directive, "if") ?? throw Error($"{ConditionText} was not provided.", directive);
        return Evaluate(condition, absent: null) == expected;
    }

    /// <param name="literal">What stands at <c>if</c>.</param>
    /// <param name="absent">What a variable without a value means; null if it must have one.</param>
    private bool Evaluate(ValueNode literal, bool? absent)
    {
        switch (literal)
        {
            case BooleanValueNode boolean:
                return boolean.Value;
            case NullValueNode:
                throw MustNotBeNull(literal);
            case VariableNode variable:
                return _plan.Conditions[variable.Name.Value] switch
                {
                    Condition.True => true,
                    Condition.False => false,
                    Condition.Null => throw MustNotBeNull(literal),
                    _ => absent ?? throw Error(
                        $"{ConditionText} was provided the variable \"{variable}\" which was not provided a runtime value.", variable),
                };
            default:
                throw Error($"Argument \"if\" has invalid value {literal}.", literal);
        }
    }

    private static DirectiveNode? FindDirective(SelectionNode selection, string name)
    {
        for (int index = 0; index < selection.Directives.Count; index++)
        {
            if (selection.Directives[index].Name.Value == name)
            {
                return selection.Directives[index];
            }
        }

        return null;
    }

    private static ValueNode? FindArgument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static GraphQLException MustNotBeNull(ValueNode literal) =>
        Error("Argument \"if\" of non-null type \"Boolean!\" must not be null.", literal);

    private static GraphQLException Error(string message, SyntaxNode node) =>
        new(GraphQLError.At(message, ErrorCodes.BadUserInput, node));
}
