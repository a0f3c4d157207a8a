using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.8.2 Variables Are Input Types: a variable's type can be written as a value.</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } =
        new(static context => new VariablesAreInputTypesRule(context), new(SyntaxKind.VariableDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        VariableDefinitionNode variable = (VariableDefinitionNode)node;
        if (Context.Schema.TypeFromSyntax(variable.Type) is { } type && !type.IsInput())
        {
            Context.Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        }

        return VisitAction.Continue;
    }
}
