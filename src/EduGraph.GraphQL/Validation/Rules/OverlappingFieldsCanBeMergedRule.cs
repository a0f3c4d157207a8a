using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation.Merging;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.3.2 Field Selection Merging: fields with the same response name can be merged into one.</summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context)
{
    private readonly FieldConflictFinder _finder = new(context);

    public static RuleDefinition Definition { get; } =
        new(static context => new OverlappingFieldsCanBeMergedRule(context), new(SyntaxKind.SelectionSet));

    public override VisitAction Enter(SyntaxNode node)
    {
        SelectionSetNode selectionSet = (SelectionSetNode)node;

        // The fields of an inline fragment are collected with those around it; a single selection conflicts with nothing.
        bool isInline = Context.Ancestors[^1] is InlineFragmentNode;
        bool isSingle = selectionSet.Selections is [not InlineFragmentNode];
        if (isInline || isSingle)
        {
            return VisitAction.Continue;
        }

        foreach (FieldConflict conflict in _finder.FindWithin(Context.Types.ParentType, selectionSet))
        {
            Context.Report(conflict.Message, [.. conflict.First, .. conflict.Second]);
        }

        return VisitAction.Continue;
    }
}
