using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Checks that a kind has what its interfaces ask for: the same fields, as precise or more so, along the same relationships.</summary>
internal sealed class InterfaceChecker(SchemaDefinitions definitions, SchemaTypes types, SchemaFaults faults)
{
    public void Check()
    {
        foreach (var kind in types.Marked("node"))
        {
            foreach (var name in kind.Interfaces.Select(each => each.Name))
            {
                if (types.IsKnown(name, faults) && name.Value != NodeInterface.NodeName)
                {
                    Check(kind, name);
                }
            }
        }
    }

    private void Check(ObjectTypeDefinitionNode kind, NameNode interfaceName)
    {
        if (definitions.FindType(interfaceName.Value) is not InterfaceTypeDefinitionNode type)
        {
            faults.Add(interfaceName.Location, GraphSchemaFaultCodes.InterfaceNotMet, $"\"{interfaceName.Value}\" is no interface.");
            return;
        }

        foreach (var asked in type.Fields)
        {
            var field = kind.Fields.FirstOrDefault(each => each.Name.Value == asked.Name.Value);
            if (field is null)
            {
                Report(kind.Name, $"\"{kind.Name.Value}\" is a \"{type.Name.Value}\" and lacks its field \"{asked.Name.Value}\".");
            }
            else if (!Fits(FieldShape.Of(field.Type), FieldShape.Of(asked.Type)))
            {
                Report(
                    field.Name,
                    $"\"{kind.Name.Value}.{field.Name.Value}\" is of type \"{field.Type}\"; its interface \"{type.Name.Value}\" asks for \"{asked.Type}\".");
            }
            else if (Relationship(field) != Relationship(asked))
            {
                Report(
                    field.Name,
                    $"\"{kind.Name.Value}.{field.Name.Value}\" leads along another relationship than its interface \"{type.Name.Value}\" asks for.");
            }
        }
    }

    private void Report(NameNode name, string message) => faults.Add(name.Location, GraphSchemaFaultCodes.InterfaceNotMet, message);

    private bool Fits(FieldShape field, FieldShape asked) =>
        field.IsList == asked.IsList
        && (field.IsStrict || !asked.IsStrict)
        && (field.Name.Value == asked.Name.Value
            || (types.KindsOf(field.Name.Value) is { Count: > 0 } kinds && kinds.All(types.KindsOf(asked.Name.Value).Contains)));

    private static (string?, string?, string?) Relationship(FieldDefinitionNode field) =>
        field.Directives.Find("relationship") is { } directive
            ? (directive.Text("type"), directive.Word("direction"), directive.Text("properties"))
            : default;
}
