using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.6 Objects, 3.7 Interfaces, 3.10 Input Objects: a type and its extensions define each field once.</summary>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueFieldDefinitionNamesRule(context),
        new(
            SyntaxKind.InputObjectTypeDefinition,
            SyntaxKind.InputObjectTypeExtension,
            SyntaxKind.InterfaceTypeDefinition,
            SyntaxKind.InterfaceTypeExtension,
            SyntaxKind.ObjectTypeDefinition,
            SyntaxKind.ObjectTypeExtension));

    public override VisitAction Enter(SyntaxNode node)
    {
        (NameNode type, IEnumerable<NameNode> fields) = node switch
        {
            InputObjectTypeDefinitionNode input => (input.Name, Names(input.Fields)),
            InputObjectTypeExtensionNode input => (input.Name, Names(input.Fields)),
            InterfaceTypeDefinitionNode @interface => (@interface.Name, Names(@interface.Fields)),
            InterfaceTypeExtensionNode @interface => (@interface.Name, Names(@interface.Fields)),
            ObjectTypeDefinitionNode @object => (@object.Name, Names(@object.Fields)),
            _ => (((ObjectTypeExtensionNode)node).Name, Names(((ObjectTypeExtensionNode)node).Fields)),
        };
        foreach (NameNode field in fields)
        {
            (string, string) key = (type.Value, field.Value);
            if (!_known.TryAdd(key, field))
            {
                Context.Report($"Field \"{type.Value}.{field.Value}\" can only be defined once.", _known[key], field);
            }
        }

        return VisitAction.Skip;
    }

    private static IEnumerable<NameNode> Names(IReadOnlyList<FieldDefinitionNode> fields) => fields.Select(static field => field.Name);

    private static IEnumerable<NameNode> Names(IReadOnlyList<InputValueDefinitionNode> fields) => fields.Select(static field => field.Name);
}
