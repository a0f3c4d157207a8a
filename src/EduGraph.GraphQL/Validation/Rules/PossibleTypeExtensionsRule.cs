using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.4.3 Type Extensions: a type that is extended is defined, and is of the kind that the extension says.</summary>
internal sealed class PossibleTypeExtensionsRule : ValidationRule
{
    private readonly Dictionary<string, TypeDefinitionNode> _definitions = [];

    public PossibleTypeExtensionsRule(ValidationContext context)
        : base(context)
    {
        foreach (DefinitionNode definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _definitions[type.Name.Value] = type;
            }
        }
    }

    public static RuleDefinition Definition { get; } = new(
        static context => new PossibleTypeExtensionsRule(context),
        new(
            SyntaxKind.ScalarTypeExtension,
            SyntaxKind.ObjectTypeExtension,
            SyntaxKind.InterfaceTypeExtension,
            SyntaxKind.UnionTypeExtension,
            SyntaxKind.EnumTypeExtension,
            SyntaxKind.InputObjectTypeExtension));

    public override VisitAction Enter(SyntaxNode node)
    {
        TypeExtensionNode extension = (TypeExtensionNode)node;
        string name = extension.Name.Value;
        if (!_definitions.TryGetValue(name, out TypeDefinitionNode? definition))
        {
            string suggestion = Context.DidYouMean(name, _definitions.Keys);
            Context.Report($"Cannot extend type \"{name}\" because it is not defined.{suggestion}", extension.Name);
        }
        else if (KindWord(definition.Kind) != KindWord(extension.Kind))
        {
            Context.Report($"Cannot extend non-{KindWord(extension.Kind)} type \"{name}\".", definition, extension);
        }

        return VisitAction.Continue;
    }

    private static string KindWord(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "scalar",
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "object",
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "interface",
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "union",
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "enum",
        _ => "input object",
    };
}
