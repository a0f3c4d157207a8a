using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.3.1 Root Operation Types: the schema definition and its extensions name one type for each operation.</summary>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _known = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueOperationTypesRule(context),
        new(SyntaxKind.SchemaDefinition, SyntaxKind.SchemaExtension));

    public override VisitAction Enter(SyntaxNode node)
    {
        IReadOnlyList<OperationTypeDefinitionNode> types = node is SchemaDefinitionNode schema
            ? schema.OperationTypes
            : ((SchemaExtensionNode)node).OperationTypes;
        foreach (OperationTypeDefinitionNode type in types)
        {
            if (!_known.TryAdd(type.Operation, type))
            {
                Context.Report($"There can be only one {type.Operation.ToKeyword()} type in schema.", _known[type.Operation], type);
            }
        }

        return VisitAction.Skip;
    }
}
