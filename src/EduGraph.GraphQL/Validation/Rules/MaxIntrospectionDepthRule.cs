using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not nest lists of types, or wrapped types, deeper than a limit: a schema refers to itself without end.
/// </summary>
/// <remarks>
/// No section of the specification; graphql-js recommends it. The lists are <c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c> and
/// <c>inputFields</c>. A fragment is looked into again only at a greater depth than before, so the cost is O(selections × depth).
/// </remarks>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    // For a fragment, the depths at which it was found to keep to the limit (the greatest) and to break it (the smallest).
    private readonly Dictionary<string, Depth> _keeping = [];
    private readonly Dictionary<string, Depth> _breaking = [];

    public static RuleDefinition Definition { get; } = new(static context => new MaxIntrospectionDepthRule(context), new(SyntaxKind.Field));

    public override VisitAction Enter(SyntaxNode node)
    {
        FieldNode field = (FieldNode)node;
        if (field.Name.Value is not ("__schema" or "__type") || !IsTooDeep(field, default, []))
        {
            return VisitAction.Continue;
        }

        Context.ReportLimit("Maximum introspection depth exceeded", ErrorCodes.IntrospectionDepthLimitExceeded, field);
        return VisitAction.Skip;
    }

    private bool IsTooDeep(SelectionNode selection, Depth depth, Dictionary<string, Depth> visited)
    {
        switch (selection)
        {
            case FragmentSpreadNode spread:
                return IsTooDeep(spread.Name.Value, depth, visited);
            case InlineFragmentNode inline:
                return IsTooDeep(inline.SelectionSet, depth, visited);
            default:
                FieldNode field = (FieldNode)selection;
                Depth inner = depth.Within(field.Name.Value);
                return inner.Lists > Context.Options.IntrospectionListDepthMax
                    || inner.Wrappers > Context.Options.IntrospectionOfTypeDepthMax
                    || (field.SelectionSet is not null && IsTooDeep(field.SelectionSet, inner, visited));
        }
    }

    private bool IsTooDeep(SelectionSetNode selectionSet, Depth depth, Dictionary<string, Depth> visited)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            if (IsTooDeep(selection, depth, visited))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTooDeep(string fragmentName, Depth depth, Dictionary<string, Depth> visited)
    {
        if (_breaking.TryGetValue(fragmentName, out Depth breaking) && breaking.IsWithin(depth))
        {
            return true;
        }

        bool isKnownToKeep = (visited.TryGetValue(fragmentName, out Depth before) && depth.IsWithin(before))
            || (_keeping.TryGetValue(fragmentName, out Depth keeping) && depth.IsWithin(keeping));
        if (isKnownToKeep || Context.FindFragment(fragmentName) is not { } fragment)
        {
            return false;
        }

        visited[fragmentName] = depth;
        bool isTooDeep = IsTooDeep(fragment.SelectionSet, depth, visited);
        (isTooDeep ? _breaking : _keeping)[fragmentName] = depth;
        return isTooDeep;
    }

    /// <summary>How many lists of types, and how many wrapping types, a selection is within.</summary>
    private readonly record struct Depth(int Lists, int Wrappers)
    {
        public Depth Within(string fieldName) => fieldName switch
        {
            "fields" or "interfaces" or "possibleTypes" or "inputFields" => this with { Lists = Lists + 1 },
            "ofType" => this with { Wrappers = Wrappers + 1 },
            _ => this,
        };

        public bool IsWithin(Depth other) => Lists <= other.Lists && Wrappers <= other.Wrappers;
    }
}
