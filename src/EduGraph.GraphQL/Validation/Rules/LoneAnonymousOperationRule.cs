using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.2.3.1 Lone Anonymous Operation: an operation without a name is the only one of its document.</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    private readonly int _operationCount = context.Document.Definitions.Count(static definition => definition is OperationDefinitionNode);

    public static RuleDefinition Definition { get; } =
        new(static context => new LoneAnonymousOperationRule(context), new(SyntaxKind.OperationDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (_operationCount > 1 && ((OperationDefinitionNode)node).Name is null)
        {
            Context.Report("This anonymous operation must be the only defined operation.", node);
        }

        return VisitAction.Skip;
    }
}
