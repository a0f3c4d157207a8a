using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>IsValidImplementation(type, implementedType), section 3.6.1.</summary>
internal sealed class InterfaceRules(Schema schema, SchemaFaults faults)
{
    public void Check(TypeWithFields type)
    {
        HashSet<NamedType> seen = [];
        foreach (NamedType implemented in type.Interfaces)
        {
            if (implemented is not InterfaceType interfaceType)
            {
                string message = $"Type {type} must only implement Interface types, it cannot implement {implemented}.";
                faults.Report(message, ImplementsNodes(type, implemented));
            }
            else if (ReferenceEquals(type, implemented))
            {
                string message = $"Type {type} cannot implement itself because it would create a circular reference.";
                faults.Report(message, ImplementsNodes(type, implemented));
            }
            else if (!seen.Add(implemented))
            {
                faults.Report($"Type {type} can only implement {implemented} once.", ImplementsNodes(type, implemented));
            }
            else
            {
                CheckAncestors(type, interfaceType);
                CheckFields(type, interfaceType);
            }
        }
    }

    private void CheckAncestors(TypeWithFields type, InterfaceType implemented)
    {
        foreach (NamedType ancestor in implemented.Interfaces)
        {
            if (!type.Interfaces.Contains(ancestor))
            {
                string message = ReferenceEquals(ancestor, type)
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.";
                faults.Report(message, [.. ImplementsNodes(implemented, ancestor), .. ImplementsNodes(type, implemented)]);
            }
        }
    }

    private void CheckFields(TypeWithFields type, InterfaceType implemented)
    {
        foreach (OutputField expected in implemented.Fields)
        {
            OutputField? field = type.FindField(expected.Name);
            if (field is null)
            {
                string message = $"Interface field {expected} expected but {type} does not provide it.";
                faults.Report(message, [expected.Definition, type.Definition, .. type.Extensions]);
                continue;
            }

            if (!schema.IsSubTypeOf(field.Type, expected.Type))
            {
                string message = $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.";
                faults.Report(message, expected.Definition.Type, field.Definition.Type);
            }

            CheckArguments(field, expected);
        }
    }

    private void CheckArguments(OutputField field, OutputField expected)
    {
        foreach (InputValue expectedArgument in expected.Arguments)
        {
            string coordinate = $"{expected}({expectedArgument.Name}:)";
            InputValue? argument = field.FindArgument(expectedArgument.Name);
            if (argument is null)
            {
                string message = $"Interface field argument {coordinate} expected but {field} does not provide it.";
                faults.Report(message, expectedArgument.Definition, field.Definition);
            }
            else if (!ReferenceEquals(argument.Type, expectedArgument.Type))
            {
                string message = $"Interface field argument {coordinate} expects type {expectedArgument.Type} "
                    + $"but {field}({argument.Name}:) is type {argument.Type}.";
                faults.Report(message, expectedArgument.Definition.Type, argument.Definition.Type);
            }
        }

        foreach (InputValue argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
            {
                string message = $"Object field {field} includes required argument {argument.Name} "
                    + $"that is missing from the Interface field {expected}.";
                faults.Report(message, argument.Definition, expected.Definition);
            }
        }
    }

    private static SyntaxNode[] ImplementsNodes(TypeWithFields type, NamedType implemented) =>
    [
        .. NodesOf(type.Definition).Concat(type.Extensions.SelectMany(NodesOf)).Where(node => node.Name.Value == implemented.Name)
    ];

    private static IReadOnlyList<NamedTypeNode> NodesOf(DefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        ObjectTypeExtensionNode type => type.Interfaces,
        InterfaceTypeExtensionNode type => type.Interfaces,
        _ => [],
    };
}
