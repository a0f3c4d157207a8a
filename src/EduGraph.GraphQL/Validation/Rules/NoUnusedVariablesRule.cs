using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.8.4 All Variables Used: an operation, or a fragment that it reaches, uses every variable that it defines.</summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new NoUnusedVariablesRule(context),
        Enters: default,
        Leaves: new(SyntaxKind.OperationDefinition));

    public override void Leave(SyntaxNode node)
    {
        OperationDefinitionNode operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.Count == 0)
        {
            return;
        }

        HashSet<string> used = [.. Context.Variables.ReachedFrom(operation).Select(static usage => usage.Node.Name.Value)];
        foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
        {
            string name = variable.Variable.Name.Value;
            if (!used.Contains(name))
            {
                string where = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
                Context.Report($"Variable \"${name}\" is never used{where}.", variable);
            }
        }
    }
}
