using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.6.1 Field Arguments, 3.13 Directives: a field or directive defines each argument once.</summary>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueArgumentDefinitionNamesRule(context),
        new(
            SyntaxKind.DirectiveDefinition,
            SyntaxKind.InterfaceTypeDefinition,
            SyntaxKind.InterfaceTypeExtension,
            SyntaxKind.ObjectTypeDefinition,
            SyntaxKind.ObjectTypeExtension));

    public override VisitAction Enter(SyntaxNode node)
    {
        switch (node)
        {
            case DirectiveDefinitionNode directive:
                Check($"@{directive.Name.Value}", directive.Arguments);
                break;
            case InterfaceTypeDefinitionNode definition:
                Check(definition.Name, definition.Fields);
                break;
            case InterfaceTypeExtensionNode extension:
                Check(extension.Name, extension.Fields);
                break;
            case ObjectTypeDefinitionNode definition:
                Check(definition.Name, definition.Fields);
                break;
            case ObjectTypeExtensionNode extension:
                Check(extension.Name, extension.Fields);
                break;
        }

        return VisitAction.Skip;
    }

    private void Check(NameNode type, IReadOnlyList<FieldDefinitionNode> fields)
    {
        foreach (FieldDefinitionNode field in fields)
        {
            Check($"{type.Value}.{field.Name.Value}", field.Arguments);
        }
    }

    private void Check(string parent, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        foreach (NameNode[] names in NameGroups.Repeated(arguments, static argument => argument.Name))
        {
            Context.Report($"Argument \"{parent}({names[0].Value}:)\" can only be defined once.", [.. names]);
        }
    }
}
