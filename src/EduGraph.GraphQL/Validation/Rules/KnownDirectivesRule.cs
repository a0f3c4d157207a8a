using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>5.7.1 Directives Are Defined, 5.7.2 Directives Are in Valid Locations.</summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(static context => new KnownDirectivesRule(context), new(SyntaxKind.Directive));

    public override VisitAction Enter(SyntaxNode node)
    {
        string name = ((DirectiveNode)node).Name.Value;
        if (Context.Directives.Find(name) is not { } directive)
        {
            Context.Report($"Unknown directive \"@{name}\".", node);
        }
        else if (LocationOf(Context.Ancestors) is { } location && !directive.Locations.Contains(location))
        {
            Context.Report($"Directive \"@{name}\" may not be used on {location}.", node);
        }

        return VisitAction.Continue;
    }

    private static string? LocationOf(IReadOnlyList<SyntaxNode> ancestors) => ancestors[^1].Kind switch
    {
        SyntaxKind.OperationDefinition => ((OperationDefinitionNode)ancestors[^1]).Operation.ToKeyword().ToUpperInvariant(),
        SyntaxKind.Field => "FIELD",
        SyntaxKind.FragmentSpread => "FRAGMENT_SPREAD",
        SyntaxKind.InlineFragment => "INLINE_FRAGMENT",
        SyntaxKind.FragmentDefinition => "FRAGMENT_DEFINITION",
        SyntaxKind.VariableDefinition => "VARIABLE_DEFINITION",
        SyntaxKind.SchemaDefinition or SyntaxKind.SchemaExtension => "SCHEMA",
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "SCALAR",
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "OBJECT",
        SyntaxKind.FieldDefinition => "FIELD_DEFINITION",
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "INTERFACE",
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "UNION",
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "ENUM",
        SyntaxKind.EnumValueDefinition => "ENUM_VALUE",
        SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => "INPUT_OBJECT",
        SyntaxKind.InputValueDefinition => ancestors[^2] is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode
            ? "INPUT_FIELD_DEFINITION"
            : "ARGUMENT_DEFINITION",
        _ => null,
    };
}
