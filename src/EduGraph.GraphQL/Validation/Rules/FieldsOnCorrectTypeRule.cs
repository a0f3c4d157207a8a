using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.3.1 Field Selections: a field that is selected is defined on the type that it is selected on.</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(static context => new FieldsOnCorrectTypeRule(context), new(SyntaxKind.Field));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (Context.Types.ParentType is { } parentType && Context.Types.Field is null)
        {
            string name = ((FieldNode)node).Name.Value;
            Context.Report($"Cannot query field \"{name}\" on type \"{parentType.Name}\".{Suggestion(parentType, name)}", node);
        }

        return VisitAction.Continue;
    }

    private string Suggestion(NamedType type, string fieldName)
    {
        if (!Context.MaySuggestFor(type.Name))
        {
            return "";
        }

        string suggestion = Suggestions.DidYouMean(TypesWithField.Among(Context.Schema, type, fieldName), "to use an inline fragment on");
        return suggestion.Length > 0 || type is not TypeWithFields withFields
            ? suggestion
            : Suggestions.DidYouMean(fieldName, withFields.Fields.Select(static field => field.Name));
    }
}
