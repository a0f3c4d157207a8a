using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.3 Schema: a document has at most one schema definition.</summary>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : ValidationRule(context)
{
    private bool _isDefined;

    public static RuleDefinition Definition { get; } =
        new(static context => new LoneSchemaDefinitionRule(context), new(SyntaxKind.SchemaDefinition));

    public override VisitAction Enter(SyntaxNode node)
    {
        if (_isDefined)
        {
            Context.Report("Must provide only one schema definition.", node);
        }

        _isDefined = true;
        return VisitAction.Continue;
    }
}
