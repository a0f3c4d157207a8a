using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>CollectFields(objectType, selectionSet, variableValues), section 6.3.2: fields grouped by response name.</summary>
internal sealed class FieldCollector
{
    private readonly OperationPlan _plan;
    private readonly ObjectType _type;
    private readonly OrderedDictionary<string, List<FieldNode>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    private FieldCollector(OperationPlan plan, ObjectType type)
    {
        _plan = plan;
        _type = type;
    }

    /// <exception cref="GraphQLException">A condition has no value.</exception>
    public static OrderedDictionary<string, List<FieldNode>> Collect(
        OperationPlan plan, ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        FieldCollector collector = new(plan, type);
        foreach (SelectionSetNode selectionSet in selectionSets)
        {
            collector.Collect(selectionSet);
        }

        return collector._groups;
    }

    private void Collect(SelectionSetNode selectionSet)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field when IsIncluded(field):
                    Add(field);
                    break;
                case InlineFragmentNode inline when IsIncluded(inline) && Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when !_visitedFragments.Contains(spread.Name.Value) && IsIncluded(spread):
                    CollectFragment(spread.Name.Value);
                    break;
            }
        }
    }

    private void CollectFragment(string name)
    {
        _visitedFragments.Add(name);
        if (_plan.FindFragment(name) is { } fragment && Applies(fragment.TypeCondition))
        {
            Collect(fragment.SelectionSet);
        }
    }

    private void Add(FieldNode field)
    {
        if (!_groups.TryGetValue(field.ResponseName, out List<FieldNode>? group))
        {
            _groups.Add(field.ResponseName, group = []);
        }

        group.Add(field);
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
        foreach (DirectiveNode directive in selection.Directives)
        {
            if (directive.Name.Value == directiveName)
            {
                return Evaluate(directive) == expected;
            }
        }

        return false;
    }

    private bool Evaluate(DirectiveNode directive)
    {
        ValueNode? literal = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;
        const string what = "Argument \"if\" of required type \"Boolean!\"";
        switch (literal)
        {
            case null:
                throw Error($"{what} was not provided.", directive);
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
                    _ => throw Error($"{what} was provided the variable \"{variable}\" which was not provided a runtime value.", variable),
                };
            default:
                throw Error($"Argument \"if\" has invalid value {literal}.", literal);
        }
    }

    private static GraphQLException MustNotBeNull(ValueNode literal) =>
        Error("Argument \"if\" of non-null type \"Boolean!\" must not be null.", literal);

    private static GraphQLException Error(string message, SyntaxNode node) =>
        new(GraphQLError.At(message, ErrorCodes.BadUserInput, node));
}
