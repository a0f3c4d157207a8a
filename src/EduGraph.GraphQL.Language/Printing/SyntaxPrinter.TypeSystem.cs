namespace EduGraph.GraphQL.Language;

public sealed partial class SyntaxPrinter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                Append("schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                Append($"{operationType.Operation.ToKeyword()}: {operationType.Type.Name.Value}");
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                Append(": ");
                Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                WriteTyped(input.Name, input.Type, input.DefaultValue, input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteTypeDefinition(type);
                break;
        }
    }

    private void WriteTypeDefinition(TypeDefinitionNode node)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode:
                WriteHead("scalar", node.Name, [], node.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead("type", type.Name, type.Interfaces, type.Directives);
                WriteBlock(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead("interface", type.Name, type.Interfaces, type.Directives);
                WriteBlock(type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WriteHead("union", type.Name, [], type.Directives);
                WriteMembers(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum", type.Name, [], type.Directives);
                WriteBlock(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input", type.Name, [], type.Directives);
                WriteBlock(type.Fields);
                break;
        }
    }

    private void WriteExtension(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaExtensionNode schema:
                Append("extend schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode type:
                WriteHead("extend scalar", type.Name, [], type.Directives);
                break;
            case ObjectTypeExtensionNode type:
                WriteHead("extend type", type.Name, type.Interfaces, type.Directives);
                WriteBlock(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteHead("extend interface", type.Name, type.Interfaces, type.Directives);
                WriteBlock(type.Fields);
                break;
            case UnionTypeExtensionNode type:
                WriteHead("extend union", type.Name, [], type.Directives);
                WriteMembers(type.Types);
                break;
            case EnumTypeExtensionNode type:
                WriteHead("extend enum", type.Name, [], type.Directives);
                WriteBlock(type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                WriteHead("extend input", type.Name, [], type.Directives);
                WriteBlock(type.Fields);
                break;
        }
    }

    private void WriteHead(
        string keywords, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives)
    {
        Append($"{keywords} {name.Value}");
        if (interfaces.Count > 0)
        {
            Append(" implements ");
            WriteJoined(interfaces, " & ");
        }

        WriteDirectives(directives);
    }

    private void WriteMembers(IReadOnlyList<NamedTypeNode> types)
    {
        if (types.Count > 0)
        {
            Append(" = ");
            WriteJoined(types, " | ");
        }
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        Append("directive @" + directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteJoined(directive.Locations, " | ");
    }

    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        string onOneLine = OnOneLine(arguments)!;
        if (!onOneLine.Contains('\n', StringComparison.Ordinal))
        {
            WriteInParentheses(onOneLine);
            return;
        }

        Append("(");
        WriteLines(arguments, isIndented: true);
        Append(")");
    }
}
