using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>
/// 5.2.4.1 Single Root Field: a subscription selects one root field, which is no introspection field, without <c>@skip</c> and
/// <c>@include</c>.
/// </summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } =
        new(static context => new SingleFieldSubscriptionsRule(context), new(SyntaxKind.OperationDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        OperationDefinitionNode operation = (OperationDefinitionNode)node;
        if (operation.Operation == OperationType.Subscription && Context.Schema.SubscriptionType is { } rootType)
        {
            Check(operation, rootType);
        }

        return VisitAction.Skip;
    }

    private void Check(OperationDefinitionNode operation, NamedType rootType)
    {
        RootFields root = new(Context, rootType);
        root.Collect(operation.SelectionSet);
        string subject = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name.Value}\"";
        if (root.Conditions.Count > 0)
        {
            Context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", [.. root.Conditions]);
            return;
        }

        if (root.Groups.Count > 1)
        {
            Context.Report($"{subject} must select only one top level field.", [.. root.Groups.Skip(1).SelectMany(static group => group)]);
        }

        foreach (List<FieldNode> group in root.Groups)
        {
            if (group[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Context.Report($"{subject} must not select an introspection top level field.", [.. group]);
            }
        }
    }

    /// <summary>CollectSubscriptionFields: the root fields by response name, in order, and the conditions met on the way.</summary>
    private sealed class RootFields(ValidationContext context, NamedType rootType)
    {
        private readonly HashSet<string> _visitedFragments = [];

        public List<List<FieldNode>> Groups { get; } = [];

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                Conditions.AddRange(selection.Directives.Where(static directive => directive.Name.Value is "skip" or "include"));
                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode inline when Applies(inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value):
                        if (context.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition))
                        {
                            Collect(fragment.SelectionSet);
                        }

                        break;
                }
            }
        }

        private void Add(FieldNode field)
        {
            List<FieldNode>? group = Groups.Find(group => group[0].ResponseName == field.ResponseName);
            if (group is null)
            {
                Groups.Add([field]);
            }
            else
            {
                group.Add(field);
            }
        }

        private bool Applies(NamedTypeNode? condition)
        {
            if (condition is null)
            {
                return true;
            }

            NamedType? type = context.Schema.FindType(condition.Name.Value);
            return type == rootType || (type is not null && context.Schema.IsSubType(type, rootType));
        }
    }
}
