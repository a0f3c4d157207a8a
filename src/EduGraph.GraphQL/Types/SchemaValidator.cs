using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>The rules that a schema as a whole must keep: "Type Validation" of each type in section 3, in the words of graphql-js.</summary>
public static class SchemaValidator
{
    /// <summary>What is wrong, in the order of root types, directives and types; empty if nothing is.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        SchemaFaults faults = new();
        CheckRootTypes(schema, faults);
        foreach (Directive directive in schema.Directives)
        {
            CheckDirective(directive, faults);
        }

        InterfaceRules interfaces = new(schema, faults);
        InputObjectCycles cycles = new(faults);
        foreach (NamedType type in schema.Types)
        {
            if (!IntrospectionTypes.Contains(type))
            {
                faults.CheckName(type.Name, type.Definition);
            }

            CheckType(type, faults, interfaces, cycles);
        }

        return faults.Errors;
    }

    private static void CheckType(NamedType type, SchemaFaults faults, InterfaceRules interfaces, InputObjectCycles cycles)
    {
        switch (type)
        {
            case TypeWithFields withFields:
                CheckFields(withFields, faults);
                interfaces.Check(withFields);
                break;
            case UnionType union:
                CheckMembers(union, faults);
                break;
            case EnumType enumType:
                CheckValues(enumType, faults);
                break;
            case InputObjectType inputObject:
                CheckInputFields(inputObject, faults);
                cycles.Check(inputObject);
                break;
        }
    }

    private static void CheckRootTypes(Schema schema, SchemaFaults faults)
    {
        if (schema.QueryType is null)
        {
            faults.Report("Query root type must be provided.", schema.Definition);
        }

        foreach (OperationType operation in Enum.GetValues<OperationType>())
        {
            if (schema.GetRootType(operation) is { } type and not ObjectType)
            {
                string ifProvided = operation == OperationType.Query ? "" : " if provided";
                string message = $"{operation} root type must be Object type{ifProvided}, it cannot be {type}.";
                faults.Report(message, RootTypeNode(schema, operation) ?? (SyntaxNode)type.Definition);
            }
        }
    }

    private static NamedTypeNode? RootTypeNode(Schema schema, OperationType operation) =>
        (schema.Definition?.OperationTypes ?? [])
            .Concat(schema.Extensions.SelectMany(extension => extension.OperationTypes))
            .FirstOrDefault(node => node.Operation == operation)?.Type;

    private static void CheckDirective(Directive directive, SchemaFaults faults)
    {
        faults.CheckName(directive.Name, directive.Definition);
        foreach (InputValue argument in directive.Arguments)
        {
            faults.CheckName(argument.Name, argument.Definition);
            string coordinate = $"@{directive.Name}({argument.Name}:)";
            if (!argument.Type.IsInput())
            {
                faults.Report($"The type of {coordinate} must be Input Type but got: {argument.Type}.", argument.Definition);
            }

            CheckDeprecation(argument, $"argument {coordinate}", faults);
        }
    }

    private static void CheckFields(TypeWithFields type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0)
        {
            faults.Report($"Type {type} must define one or more fields.", [type.Definition, .. type.Extensions]);
        }

        foreach (OutputField field in type.Fields)
        {
            faults.CheckName(field.Name, field.Definition);
            if (!field.Type.IsOutput())
            {
                faults.Report($"The type of {field} must be Output Type but got: {field.Type}.", field.Definition.Type);
            }

            foreach (InputValue argument in field.Arguments)
            {
                faults.CheckName(argument.Name, argument.Definition);
                string coordinate = $"{type}.{field.Name}({argument.Name}:)";
                CheckInputType(argument, coordinate, faults);
                CheckDeprecation(argument, $"argument {coordinate}", faults);
            }
        }
    }

    private static void CheckMembers(UnionType union, SchemaFaults faults)
    {
        if (union.Members.Count == 0)
        {
            faults.Report($"Union type {union} must define one or more member types.", [union.Definition, .. union.Extensions]);
        }

        HashSet<NamedType> seen = [];
        foreach (NamedType member in union.Members)
        {
            if (!seen.Add(member))
            {
                faults.Report($"Union type {union} can only include type {member} once.", MemberNodes(union, member));
            }
            else if (member is not ObjectType)
            {
                string message = $"Union type {union} can only include Object types, it cannot include {member}.";
                faults.Report(message, MemberNodes(union, member));
            }
        }
    }

    private static SyntaxNode[] MemberNodes(UnionType union, NamedType member) =>
    [
        .. ((UnionTypeDefinitionNode)union.Definition).Types
            .Concat(union.Extensions.OfType<UnionTypeExtensionNode>().SelectMany(extension => extension.Types))
            .Where(node => node.Name.Value == member.Name)
    ];

    private static void CheckValues(EnumType type, SchemaFaults faults)
    {
        if (type.Values.Count == 0)
        {
            faults.Report($"Enum type {type} must define one or more values.", [type.Definition, .. type.Extensions]);
        }

        foreach (EnumValue value in type.Values)
        {
            faults.CheckName(value.Name, value.Definition);
        }
    }

    private static void CheckInputFields(InputObjectType type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0)
        {
            faults.Report($"Input Object type {type} must define one or more fields.", [type.Definition, .. type.Extensions]);
        }

        foreach (InputValue field in type.Fields)
        {
            faults.CheckName(field.Name, field.Definition);
            string coordinate = $"{type}.{field.Name}";
            CheckInputType(field, coordinate, faults);
            CheckDeprecation(field, $"input field {coordinate}", faults);
            if (type.IsOneOf)
            {
                CheckOneOfField(field, coordinate, faults);
            }
        }
    }

    private static void CheckOneOfField(InputValue field, string coordinate, SchemaFaults faults)
    {
        if (field.Type is NonNullType)
        {
            faults.Report($"OneOf input field {coordinate} must be nullable.", field.Definition.Type);
        }

        if (field.TryGetDefault(out _))
        {
            faults.Report($"OneOf input field {coordinate} cannot have a default value.", field.Definition);
        }
    }

    private static void CheckInputType(InputValue input, string coordinate, SchemaFaults faults)
    {
        if (!input.Type.IsInput())
        {
            faults.Report($"The type of {coordinate} must be Input Type but got: {input.Type}.", input.Definition.Type);
        }
    }

    private static void CheckDeprecation(InputValue input, string what, SchemaFaults faults)
    {
        if (input.IsRequired && input.DeprecationReason is not null)
        {
            DirectiveNode? deprecated = input.Directives.FirstOrDefault(directive => directive.Name.Value == "deprecated");
            faults.Report($"Required {what} cannot be deprecated.", deprecated, input.Definition.Type);
        }
    }
}
