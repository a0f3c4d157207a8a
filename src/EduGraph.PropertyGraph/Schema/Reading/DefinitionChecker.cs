using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Checks what holds for each definition by itself: names, descriptions, members that stand twice.</summary>
internal static class DefinitionChecker
{
    // Types that the API makes; a kind of that name would be a second one.
    private static readonly string[] ReservedTypes = ["Claim", "Mutation", "PageInfo", "PartialDate", "Query", "Subscription"];

    // Fields that the API adds to every node, or to every edge and value.
    private static readonly string[] ReservedNodeFields = ["claims", "id", "kind", "name", "sources"];
    private static readonly string[] ReservedEdgeFields = ["cursor", "node", "sources"];
    private static readonly string[] ReservedValueFields = ["sources"];

    public static void Check(SchemaDefinitions definitions, SchemaFaults faults)
    {
        foreach (var type in definitions.Types)
        {
            switch (type)
            {
                case ObjectTypeDefinitionNode node when node.Directives.Has("node"):
                    CheckKind(node, faults);
                    CheckFields(node, node.Fields, ReservedNodeFields, faults);
                    break;
                case ObjectTypeDefinitionNode node when node.Directives.Has("relationshipProperties"):
                    CheckFields(node, node.Fields, ReservedEdgeFields, faults);
                    break;
                case ObjectTypeDefinitionNode node when node.Directives.Has("value"):
                    CheckFields(node, node.Fields, ReservedValueFields, faults);
                    break;
                case InterfaceTypeDefinitionNode node when node.Name.Value == NodeInterface.NodeName || node.Interfaces.Count > 0:
                    CheckFields(node, node.Fields, ReservedNodeFields, faults);
                    break;
                case EnumTypeDefinitionNode node:
                    CheckEnum(node, faults);
                    break;
                default:
                    break;
            }
        }
    }

    private static void CheckKind(ObjectTypeDefinitionNode type, SchemaFaults faults)
    {
        if (ReservedTypes.Contains(type.Name.Value))
        {
            faults.Add(type.Name.Location, GraphSchemaFaultCodes.ReservedName, $"The API has a type \"{type.Name.Value}\" of its own.");
        }

        if (type.Interfaces.All(each => each.Name.Value != NodeInterface.NodeName))
        {
            faults.Add(
                type.Name.Location, GraphSchemaFaultCodes.InterfaceNotMet, $"\"{type.Name.Value}\" is marked \"@node\" and has to implement \"Node\".");
        }

        var list = type.Directives.Find("node").Value("list");
        if (list is StringValueNode { Value: var name } && (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit)))
        {
            faults.Add(list.Location, GraphSchemaFaultCodes.BadName, $"A list's name is in camelCase; found \"{name}\".");
        }
    }

    private static void CheckFields(
        TypeDefinitionNode type, IReadOnlyList<FieldDefinitionNode> fields, string[] reserved, SchemaFaults faults)
    {
        CheckDescription(type.Description, type.Name, faults);
        var seen = new HashSet<string>();
        foreach (var field in fields)
        {
            CheckDescription(field.Description, field.Name, faults);
            var name = $"\"{type.Name.Value}.{field.Name.Value}\"";
            if (!seen.Add(field.Name.Value))
            {
                faults.Add(field.Name.Location, GraphSchemaFaultCodes.DuplicateField, $"{name} is defined twice.");
            }
            else if (reserved.Contains(field.Name.Value))
            {
                faults.Add(field.Name.Location, GraphSchemaFaultCodes.ReservedName, $"{name} has a name that the API needs for a field of its own.");
            }
            else if (field.Arguments.Count > 0)
            {
                faults.Add(field.Arguments[0].Location, GraphSchemaFaultCodes.BadProperty, $"{name} has arguments: those are the API's to add.");
            }
            else if (!char.IsAsciiLetterLower(field.Name.Value[0]) || field.Name.Value.Contains('_', StringComparison.Ordinal))
            {
                faults.Add(field.Name.Location, GraphSchemaFaultCodes.BadName, $"{name} is not in camelCase.");
            }
        }
    }

    private static void CheckEnum(EnumTypeDefinitionNode type, SchemaFaults faults)
    {
        CheckDescription(type.Description, type.Name, faults);
        var seen = new HashSet<string>();
        foreach (var value in type.Values)
        {
            CheckDescription(value.Description, value.Name, faults);
            if (!seen.Add(value.Name.Value))
            {
                faults.Add(value.Name.Location, GraphSchemaFaultCodes.BadEnum, $"\"{type.Name.Value}\" has the value \"{value.Name.Value}\" twice.");
            }
        }

        if (seen.Count > GraphEnum.ValueCountMax)
        {
            faults.Add(
                type.Name.Location,
                GraphSchemaFaultCodes.BadEnum,
                $"\"{type.Name.Value}\" has {seen.Count} values; at most {GraphEnum.ValueCountMax} can be kept.");
        }
    }

    private static void CheckDescription(StringValueNode? description, NameNode name, SchemaFaults faults)
    {
        if (string.IsNullOrWhiteSpace(description?.Value))
        {
            faults.Add(name.Location, GraphSchemaFaultCodes.MissingDescription, $"\"{name.Value}\" has no description.");
        }
    }
}
