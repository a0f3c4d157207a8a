using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.7.3 Directives Are Unique per Location: a directive that is not repeatable stands once at a place.</summary>
/// <remarks>The definition and the extensions of a type, or of the schema, are one place.</remarks>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _seenByTypeName = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueDirectivesPerLocationRule(context),
        new(
            SyntaxKind.OperationDefinition,
            SyntaxKind.VariableDefinition,
            SyntaxKind.Field,
            SyntaxKind.FragmentSpread,
            SyntaxKind.InlineFragment,
            SyntaxKind.FragmentDefinition,
            SyntaxKind.SchemaDefinition,
            SyntaxKind.SchemaExtension,
            SyntaxKind.ScalarTypeDefinition,
            SyntaxKind.ScalarTypeExtension,
            SyntaxKind.ObjectTypeDefinition,
            SyntaxKind.ObjectTypeExtension,
            SyntaxKind.FieldDefinition,
            SyntaxKind.InputValueDefinition,
            SyntaxKind.InterfaceTypeDefinition,
            SyntaxKind.InterfaceTypeExtension,
            SyntaxKind.UnionTypeDefinition,
            SyntaxKind.UnionTypeExtension,
            SyntaxKind.EnumTypeDefinition,
            SyntaxKind.EnumTypeExtension,
            SyntaxKind.EnumValueDefinition,
            SyntaxKind.InputObjectTypeDefinition,
            SyntaxKind.InputObjectTypeExtension));

    public override VisitAction Enter(SyntaxNode node)
    {
        (IReadOnlyList<DirectiveNode> directives, string? typeName) = node switch
        {
            ExecutableDefinitionNode definition => (definition.Directives, null),
            SelectionNode selection => (selection.Directives, null),
            VariableDefinitionNode variable => (variable.Directives, null),
            FieldDefinitionNode field => (field.Directives, null),
            InputValueDefinitionNode input => (input.Directives, null),
            EnumValueDefinitionNode value => (value.Directives, null),
            TypeDefinitionNode type => (type.Directives, type.Name.Value),
            TypeExtensionNode extension => (extension.Directives, extension.Name.Value),
            SchemaDefinitionNode schema => (schema.Directives, ""),
            SchemaExtensionNode schemaExtension => (schemaExtension.Directives, ""),
            _ => ((IReadOnlyList<DirectiveNode>)[], (string?)null),
        };
        if (directives.Count > 1 || (directives.Count > 0 && typeName is not null))
        {
            Check(directives, typeName is null ? [] : SeenOn(typeName));
        }

        return VisitAction.Continue;
    }

    private void Check(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        foreach (DirectiveNode directive in directives)
        {
            string name = directive.Name.Value;
            if (Context.Directives.Find(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                Context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }

    private Dictionary<string, DirectiveNode> SeenOn(string typeName)
    {
        if (!_seenByTypeName.TryGetValue(typeName, out Dictionary<string, DirectiveNode>? seen))
        {
            _seenByTypeName.Add(typeName, seen = []);
        }

        return seen;
    }
}
