using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.2.1.1 Operation Type Existence: the schema has a root type for the operation.</summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } =
        new(static context => new KnownOperationTypesRule(context), new(SyntaxKind.OperationDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        OperationType operation = ((OperationDefinitionNode)node).Operation;
        if (Context.Schema.GetRootType(operation) is null)
        {
            Context.Report($"The {operation.ToKeyword()} operation is not supported by the schema.", node);
        }

        return VisitAction.Skip;
    }
}
