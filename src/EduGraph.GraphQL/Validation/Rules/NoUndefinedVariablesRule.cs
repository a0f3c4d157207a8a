using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.8.3 All Variable Uses Defined: an operation defines every variable that it or a fragment that it reaches uses.</summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new NoUndefinedVariablesRule(context),
        Enters: default,
        Leaves: new(SyntaxKind.OperationDefinition));

    public override void Leave(SyntaxNode node)
    {
        OperationDefinitionNode operation = (OperationDefinitionNode)node;
        HashSet<string> defined = [.. operation.VariableDefinitions.Select(static variable => variable.Variable.Name.Value)];
        foreach (VariableUsage usage in Context.Variables.ReachedFrom(operation))
        {
            string name = usage.Node.Name.Value;
            if (!defined.Contains(name))
            {
                string where = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
                Context.Report($"Variable \"${name}\" is not defined{where}.", usage.Node, operation);
            }
        }
    }
}
