using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.3.3 Leaf Field Selections: a field has a selection set if its type has fields, and none if it has not.</summary>
internal sealed class LeafFieldSelectionsRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(static context => new LeafFieldSelectionsRule(context), new(SyntaxKind.Field));

    public override VisitAction Enter(SyntaxNode node)
    {
        FieldNode field = (FieldNode)node;
        if (Context.Types.Type is not { } type)
        {
            return VisitAction.Continue;
        }

        if (type.NamedType().IsLeaf())
        {
            if (field.SelectionSet is not null)
            {
                Context.Report(
                    $"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.",
                    field.SelectionSet);
            }
        }
        else if (field.SelectionSet is null)
        {
            string name = field.Name.Value;
            Context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                field);
        }

        return VisitAction.Continue;
    }
}
