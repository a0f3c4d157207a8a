using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.1.1 Executable Definitions: a document to be executed holds operations and fragments only.</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(static context => new ExecutableDefinitionsRule(context), new(SyntaxKind.Document));

    public override VisitAction Enter(SyntaxNode node)
    {
        foreach (DefinitionNode definition in ((DocumentNode)node).Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                Context.Report($"The {NameOf(definition)} definition is not executable.", definition);
            }
        }

        return VisitAction.Skip;
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode extension => $"\"{extension.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
