using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Checks each use of a directive against the directive's own definition: place, arguments, types of arguments.</summary>
internal sealed class DirectiveChecker
{
    private readonly SchemaDefinitions _definitions;
    private readonly SchemaFaults _faults;

    private DirectiveChecker(SchemaDefinitions definitions, SchemaFaults faults) => (_definitions, _faults) = (definitions, faults);

    public static void Check(SchemaDefinitions definitions, SchemaFaults faults)
    {
        var checker = new DirectiveChecker(definitions, faults);
        foreach (var type in definitions.Types)
        {
            checker.CheckType(type);
        }
    }

    private void CheckType(TypeDefinitionNode type)
    {
        switch (type)
        {
            case ObjectTypeDefinitionNode node:
                Check(node.Directives, "OBJECT");
                CheckFields(node.Fields);
                break;
            case InterfaceTypeDefinitionNode node:
                Check(node.Directives, "INTERFACE");
                CheckFields(node.Fields);
                break;
            case EnumTypeDefinitionNode node:
                Check(node.Directives, "ENUM");
                foreach (var value in node.Values)
                {
                    Check(value.Directives, "ENUM_VALUE");
                }

                break;
            case ScalarTypeDefinitionNode node:
                Check(node.Directives, "SCALAR");
                break;
            default:
                break; // unions and input objects are the API's
        }
    }

    private void CheckFields(IReadOnlyList<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            Check(field.Directives, "FIELD_DEFINITION");
        }
    }

    private void Check(IReadOnlyList<DirectiveNode> directives, string place)
    {
        var seen = new HashSet<string>();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!seen.Add(name))
            {
                _faults.Add(directive.Location, GraphSchemaFaultCodes.MisplacedDirective, $"\"@{name}\" stands here twice.");
            }
            else if (_definitions.FindDirective(name) is { } definition)
            {
                CheckUse(directive, definition, place);
            }
            else if (!SchemaDefinitions.BuiltInDirectives.Contains(name))
            {
                _faults.Add(
                    directive.Location,
                    GraphSchemaFaultCodes.UnknownDirective,
                    $"There is no directive \"@{name}\".{Suggestions.DidYouMean("@" + name, _definitions.DirectiveNames.Select(each => "@" + each))}");
            }
        }
    }

    private void CheckUse(DirectiveNode directive, DirectiveDefinitionNode definition, string place)
    {
        var name = directive.Name.Value;
        if (!definition.Locations.Any(location => location.Value == place))
        {
            var places = string.Join(", ", definition.Locations.Select(location => location.Value));
            _faults.Add(directive.Location, GraphSchemaFaultCodes.MisplacedDirective, $"\"@{name}\" stands on {place}; it may stand on {places}.");
        }

        foreach (var argument in directive.Arguments)
        {
            var expected = definition.Arguments.FirstOrDefault(each => each.Name.Value == argument.Name.Value);
            if (expected is null)
            {
                var nearest = Suggestions.DidYouMean(argument.Name.Value, definition.Arguments.Select(each => each.Name.Value));
                _faults.Add(
                    argument.Location, GraphSchemaFaultCodes.UnknownArgument, $"\"@{name}\" has no argument \"{argument.Name.Value}\".{nearest}");
            }
            else
            {
                CheckValue(argument.Value, expected.Type, $"@{name}({argument.Name.Value}:)");
            }
        }

        foreach (var expected in definition.Arguments)
        {
            if (expected is { Type: NonNullTypeNode, DefaultValue: null } && directive.Arguments.All(each => each.Name.Value != expected.Name.Value))
            {
                _faults.Add(
                    directive.Location,
                    GraphSchemaFaultCodes.MissingArgument,
                    $"\"@{name}\" needs its argument \"{expected.Name.Value}\" of type \"{expected.Type}\".");
            }
        }
    }

    private void CheckValue(ValueNode value, TypeNode type, string where)
    {
        switch (type)
        {
            case NonNullTypeNode nonNull when value is not NullValueNode:
                CheckValue(value, nonNull.Type, where);
                break;
            case ListTypeNode list when value is ListValueNode values:
                foreach (var item in values.Values)
                {
                    CheckValue(item, list.Type, where);
                }

                break;
            case ListTypeNode list when value is not NullValueNode:
                CheckValue(value, list.Type, where); // one value stands for a list of it
                break;
            case NamedTypeNode named when _definitions.FindType(named.Name.Value) is EnumTypeDefinitionNode values && value is EnumValueNode word:
                if (values.Values.All(each => each.Name.Value != word.Value))
                {
                    var nearest = Suggestions.DidYouMean(word.Value, values.Values.Select(each => each.Name.Value));
                    _faults.Add(
                        value.Location, GraphSchemaFaultCodes.BadArgument, $"{where} is one of the values of \"{named}\", not \"{word.Value}\".{nearest}");
                }

                break;
            default:
                if (!Fits(value, type))
                {
                    _faults.Add(value.Location, GraphSchemaFaultCodes.BadArgument, $"{where} is of type \"{type}\"; found {value}.");
                }

                break;
        }
    }

    private static bool Fits(ValueNode value, TypeNode type) => (value, type) switch
    {
        (_, NonNullTypeNode) => false,
        (NullValueNode, _) => true,
        (StringValueNode, NamedTypeNode { Name.Value: "String" or "ID" }) => true,
        (IntValueNode, NamedTypeNode { Name.Value: "Int" or "Float" }) => true,
        (FloatValueNode, NamedTypeNode { Name.Value: "Float" }) => true,
        (BooleanValueNode, NamedTypeNode { Name.Value: "Boolean" }) => true,
        _ => false,
    };
}
