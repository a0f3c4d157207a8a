using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.8.5 All Variable Usages Are Allowed: a variable's type fits each place where it is used.</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new VariablesInAllowedPositionRule(context),
        Enters: default,
        Leaves: new(SyntaxKind.OperationDefinition));

    public override void Leave(SyntaxNode node)
    {
        OperationDefinitionNode operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.Count == 0)
        {
            return;
        }

        Dictionary<string, VariableDefinitionNode> definitions = [];
        foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
        {
            definitions[variable.Variable.Name.Value] = variable;
        }

        foreach (VariableUsage usage in Context.Variables.ReachedFrom(operation))
        {
            if (usage.Type is not null && definitions.TryGetValue(usage.Node.Name.Value, out VariableDefinitionNode? definition))
            {
                Check(usage, usage.Type, definition);
            }
        }
    }

    private void Check(VariableUsage usage, GraphQLType locationType, VariableDefinitionNode definition)
    {
        if (Context.Schema.TypeFromSyntax(definition.Type) is not { } variableType)
        {
            return;
        }

        string name = usage.Node.Name.Value;
        if (!IsAllowed(variableType, definition.DefaultValue, locationType, usage.HasDefault))
        {
            Context.Report(
                $"Variable \"${name}\" of type \"{variableType}\" used in position expecting type \"{locationType}\".",
                definition,
                usage.Node);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } oneOf && variableType is not NonNullType)
        {
            Context.Report(
                $"Variable \"${name}\" is of type \"{variableType}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                definition,
                usage.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed: a default of the variable or of the place makes up for null.</summary>
    private bool IsAllowed(GraphQLType variableType, ValueNode? variableDefault, GraphQLType locationType, bool hasLocationDefault)
    {
        if (locationType is NonNullType nonNull && variableType is not NonNullType)
        {
            bool hasVariableDefault = variableDefault is not null and not NullValueNode;
            return (hasVariableDefault || hasLocationDefault) && Context.Schema.IsSubTypeOf(variableType, nonNull.NullableType);
        }

        return Context.Schema.IsSubTypeOf(variableType, locationType);
    }
}
