using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.8.1 Variable Uniqueness: no two variables of an operation have the same name.</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } =
        new(static context => new UniqueVariableNamesRule(context), new(SyntaxKind.OperationDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        IReadOnlyList<VariableDefinitionNode> variables = ((OperationDefinitionNode)node).VariableDefinitions;
        foreach (NameNode[] names in NameGroups.Repeated(variables, static variable => variable.Variable.Name))
        {
            Context.Report($"There can be only one variable named \"${names[0].Value}\".", [.. names]);
        }

        return VisitAction.Skip;
    }
}
