namespace EduGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>TypeSystemExtension : one of SchemaExtension TypeExtension</summary>
    private DefinitionNode ParseTypeSystemExtension()
    {
        Token keyword = Lookahead();
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return TextOf(keyword) switch
        {
            "schema" => ParseSchemaExtension(),
            "scalar" => ParseScalarTypeExtension(),
            "type" => ParseObjectTypeExtension(),
            "interface" => ParseInterfaceTypeExtension(),
            "union" => ParseUnionTypeExtension(),
            "enum" => ParseEnumTypeExtension(),
            "input" => ParseInputObjectTypeExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ }; or Directives[Const] alone</summary>
    private SchemaExtensionNode ParseSchemaExtension()
    {
        int start = _token.Start;
        ExpectKeyword("extend");
        ExpectKeyword("schema");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<OperationTypeDefinitionNode> types =
            OptionalMany(TokenKind.LeftBrace, ParseOperationTypeDefinition, TokenKind.RightBrace);
        ExpectSomething(directives.Count + types.Count);
        return new SchemaExtensionNode(Locate(start), directives, types);
    }

    /// <summary>ScalarTypeExtension : extend scalar Name Directives[Const]</summary>
    private ScalarTypeExtensionNode ParseScalarTypeExtension()
    {
        (int start, NameNode name) = ParseExtensionHead("scalar");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        ExpectSomething(directives.Count);
        return new ScalarTypeExtensionNode(Locate(start), name, directives);
    }

    /// <summary>ObjectTypeExtension : extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?, not all absent</summary>
    private ObjectTypeExtensionNode ParseObjectTypeExtension()
    {
        (int start, NameNode name) = ParseExtensionHead("type");
        IReadOnlyList<NamedTypeNode> interfaces = ParseImplementsInterfaces();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<FieldDefinitionNode> fields = ParseFieldsDefinition();
        ExpectSomething(interfaces.Count + directives.Count + fields.Count);
        return new ObjectTypeExtensionNode(Locate(start), name, interfaces, directives, fields);
    }

    /// <summary>
    /// InterfaceTypeExtension : extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?, not all absent
    /// </summary>
    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension()
    {
        (int start, NameNode name) = ParseExtensionHead("interface");
        IReadOnlyList<NamedTypeNode> interfaces = ParseImplementsInterfaces();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<FieldDefinitionNode> fields = ParseFieldsDefinition();
        ExpectSomething(interfaces.Count + directives.Count + fields.Count);
        return new InterfaceTypeExtensionNode(Locate(start), name, interfaces, directives, fields);
    }

    /// <summary>UnionTypeExtension : extend union Name Directives[Const]? UnionMemberTypes?, not both absent</summary>
    private UnionTypeExtensionNode ParseUnionTypeExtension()
    {
        (int start, NameNode name) = ParseExtensionHead("union");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<NamedTypeNode> types = ParseUnionMemberTypes();
        ExpectSomething(directives.Count + types.Count);
        return new UnionTypeExtensionNode(Locate(start), name, directives, types);
    }

    /// <summary>EnumTypeExtension : extend enum Name Directives[Const]? EnumValuesDefinition?, not both absent</summary>
    private EnumTypeExtensionNode ParseEnumTypeExtension()
    {
        (int start, NameNode name) = ParseExtensionHead("enum");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<EnumValueDefinitionNode> values = ParseEnumValuesDefinition();
        ExpectSomething(directives.Count + values.Count);
        return new EnumTypeExtensionNode(Locate(start), name, directives, values);
    }

    /// <summary>InputObjectTypeExtension : extend input Name Directives[Const]? InputFieldsDefinition?, not both absent</summary>
    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension()
    {
        (int start, NameNode name) = ParseExtensionHead("input");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<InputValueDefinitionNode> fields = ParseInputFieldsDefinition();
        ExpectSomething(directives.Count + fields.Count);
        return new InputObjectTypeExtensionNode(Locate(start), name, directives, fields);
    }

    private (int Start, NameNode Name) ParseExtensionHead(string keyword)
    {
        int start = _token.Start;
        ExpectKeyword("extend");
        ExpectKeyword(keyword);
        return (start, ParseName());
    }

    private void ExpectSomething(int partCount)
    {
        if (partCount == 0)
        {
            throw Unexpected(_token);
        }
    }
}
