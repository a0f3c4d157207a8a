namespace EduGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>ImplementsInterfaces : implements &amp;? NamedType (&amp; NamedType)*</summary>
    private IReadOnlyList<NamedTypeNode> ParseImplementsInterfaces() =>
        TryExpectKeyword("implements") ? Delimited(TokenKind.Ampersand, ParseNamedType) : [];

    /// <summary>UnionMemberTypes : = |? NamedType (| NamedType)*</summary>
    private IReadOnlyList<NamedTypeNode> ParseUnionMemberTypes() =>
        TryExpect(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, ParseNamedType) : [];

    /// <summary>FieldsDefinition : { FieldDefinition+ }</summary>
    private IReadOnlyList<FieldDefinitionNode> ParseFieldsDefinition() =>
        OptionalMany(TokenKind.LeftBrace, ParseFieldDefinition, TokenKind.RightBrace);

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        NameNode name = ParseName();
        IReadOnlyList<InputValueDefinitionNode> arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(Locate(start), description, name, arguments, type, directives);
    }

    /// <summary>ArgumentsDefinition : ( InputValueDefinition+ )</summary>
    private IReadOnlyList<InputValueDefinitionNode> ParseArgumentsDefinition() =>
        OptionalMany(TokenKind.LeftParenthesis, ParseInputValueDefinition, TokenKind.RightParenthesis);

    /// <summary>InputFieldsDefinition : { InputValueDefinition+ }</summary>
    private IReadOnlyList<InputValueDefinitionNode> ParseInputFieldsDefinition() =>
        OptionalMany(TokenKind.LeftBrace, ParseInputValueDefinition, TokenKind.RightBrace);

    /// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</summary>
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        NameNode name = ParseName();
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        ValueNode? defaultValue = TryExpect(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(Locate(start), description, name, type, defaultValue, directives);
    }

    /// <summary>EnumValuesDefinition : { EnumValueDefinition+ }</summary>
    private IReadOnlyList<EnumValueDefinitionNode> ParseEnumValuesDefinition() =>
        OptionalMany(TokenKind.LeftBrace, ParseEnumValueDefinition, TokenKind.RightBrace);

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?</summary>
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        if (IsAtValue("true") || IsAtValue("false") || IsAtValue("null"))
        {
            throw Error(_token, $"{_token.Describe(_source)} is reserved and cannot be used for an enum value.");
        }

        NameNode name = ParseName();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(Locate(start), description, name, directives);
    }
}
