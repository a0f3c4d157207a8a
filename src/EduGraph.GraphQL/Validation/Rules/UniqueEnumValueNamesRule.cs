using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Rules;

/// <summary>3.9 Enums: an enum and its extensions define each value once.</summary>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    public static RuleDefinition Definition { get; } = new(
        static context => new UniqueEnumValueNamesRule(context),
        new(SyntaxKind.EnumTypeDefinition, SyntaxKind.EnumTypeExtension));

    public override VisitAction Enter(SyntaxNode node)
    {
        (NameNode type, IReadOnlyList<EnumValueDefinitionNode> values) = node is EnumTypeDefinitionNode definition
            ? (definition.Name, definition.Values)
            : (((EnumTypeExtensionNode)node).Name, ((EnumTypeExtensionNode)node).Values);
        foreach (EnumValueDefinitionNode value in values)
        {
            (string, string) key = (type.Value, value.Name.Value);
            if (!_known.TryAdd(key, value.Name))
            {
                Context.Report($"Enum value \"{type.Value}.{value.Name.Value}\" can only be defined once.", _known[key], value.Name);
            }
        }

        return VisitAction.Skip;
    }
}
