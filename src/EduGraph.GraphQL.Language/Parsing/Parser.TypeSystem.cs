namespace EduGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</summary>
    private SchemaDefinitionNode ParseSchemaDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        ExpectKeyword("schema");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        List<OperationTypeDefinitionNode> types = Many(TokenKind.LeftBrace, ParseOperationTypeDefinition, TokenKind.RightBrace);
        return new SchemaDefinitionNode(Locate(start), description, directives, types);
    }

    /// <summary>RootOperationTypeDefinition : OperationType : NamedType</summary>
    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        int start = _token.Start;
        OperationType operation = ParseOperationType();
        Expect(TokenKind.Colon);
        NamedTypeNode type = ParseNamedType();
        return new OperationTypeDefinitionNode(Locate(start), operation, type);
    }

    /// <summary>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</summary>
    private ScalarTypeDefinitionNode ParseScalarTypeDefinition()
    {
        (int start, StringValueNode? description, NameNode name) = ParseTypeHead("scalar");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(Locate(start), description, name, directives);
    }

    /// <summary>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
    private ObjectTypeDefinitionNode ParseObjectTypeDefinition()
    {
        (int start, StringValueNode? description, NameNode name) = ParseTypeHead("type");
        IReadOnlyList<NamedTypeNode> interfaces = ParseImplementsInterfaces();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<FieldDefinitionNode> fields = ParseFieldsDefinition();
        return new ObjectTypeDefinitionNode(Locate(start), description, name, interfaces, directives, fields);
    }

    /// <summary>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition()
    {
        (int start, StringValueNode? description, NameNode name) = ParseTypeHead("interface");
        IReadOnlyList<NamedTypeNode> interfaces = ParseImplementsInterfaces();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<FieldDefinitionNode> fields = ParseFieldsDefinition();
        return new InterfaceTypeDefinitionNode(Locate(start), description, name, interfaces, directives, fields);
    }

    /// <summary>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</summary>
    private UnionTypeDefinitionNode ParseUnionTypeDefinition()
    {
        (int start, StringValueNode? description, NameNode name) = ParseTypeHead("union");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<NamedTypeNode> types = ParseUnionMemberTypes();
        return new UnionTypeDefinitionNode(Locate(start), description, name, directives, types);
    }

    /// <summary>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</summary>
    private EnumTypeDefinitionNode ParseEnumTypeDefinition()
    {
        (int start, StringValueNode? description, NameNode name) = ParseTypeHead("enum");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<EnumValueDefinitionNode> values = ParseEnumValuesDefinition();
        return new EnumTypeDefinitionNode(Locate(start), description, name, directives, values);
    }

    /// <summary>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</summary>
    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition()
    {
        (int start, StringValueNode? description, NameNode name) = ParseTypeHead("input");
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        IReadOnlyList<InputValueDefinitionNode> fields = ParseInputFieldsDefinition();
        return new InputObjectTypeDefinitionNode(Locate(start), description, name, directives, fields);
    }

    /// <summary>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        NameNode name = ParseName();
        IReadOnlyList<InputValueDefinitionNode> arguments = ParseArgumentsDefinition();
        bool isRepeatable = TryExpectKeyword("repeatable");
        ExpectKeyword("on");
        List<NameNode> locations = Delimited(TokenKind.Pipe, ParseDirectiveLocation);
        return new DirectiveDefinitionNode(Locate(start), description, name, arguments, isRepeatable, locations);
    }

    /// <summary>DirectiveLocation : one of ExecutableDirectiveLocation TypeSystemDirectiveLocation</summary>
    private NameNode ParseDirectiveLocation()
    {
        Token token = _token;
        NameNode name = ParseName();
        return DirectiveLocations.IsKnown(name.Value) ? name : throw Unexpected(token);
    }

    private (int Start, StringValueNode? Description, NameNode Name) ParseTypeHead(string keyword)
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        ExpectKeyword(keyword);
        return (start, description, ParseName());
    }
}
