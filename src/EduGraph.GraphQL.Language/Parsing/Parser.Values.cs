namespace EduGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>
    /// Value[Const] : one of [~Const]Variable IntValue FloatValue StringValue BooleanValue NullValue EnumValue ListValue ObjectValue
    /// </summary>
    private ValueNode ParseValue(bool isConstant)
    {
        switch (_token.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseListValue(isConstant);
            case TokenKind.LeftBrace:
                return ParseObjectValue(isConstant);
            case TokenKind.Int:
                Token integer = Expect(TokenKind.Int);
                return new IntValueNode(Locate(integer.Start), TextOf(integer).ToString());
            case TokenKind.Float:
                Token number = Expect(TokenKind.Float);
                return new FloatValueNode(Locate(number.Start), TextOf(number).ToString());
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar:
                return isConstant ? throw UnexpectedVariable() : ParseVariable();
            default:
                throw Unexpected(_token);
        }
    }

    /// <summary>BooleanValue : one of true false; NullValue : null; EnumValue : Name but not true, false or null</summary>
    private ValueNode ParseNamedValue()
    {
        Token token = Expect(TokenKind.Name);
        SyntaxLocation location = Locate(token.Start);
        return TextOf(token) switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            var name => new EnumValueNode(location, name.ToString()),
        };
    }

    /// <summary>Variable : $ Name</summary>
    private VariableNode ParseVariable()
    {
        int start = Expect(TokenKind.Dollar).Start;
        NameNode name = ParseName();
        return new VariableNode(Locate(start), name);
    }

    private GraphQLSyntaxException UnexpectedVariable()
    {
        Token dollar = Expect(TokenKind.Dollar);
        return _token.Kind == TokenKind.Name
            ? Error(dollar, $"Unexpected variable \"${TextOf(_token)}\" in constant value.")
            : Unexpected(dollar);
    }

    /// <summary>StringValue</summary>
    private StringValueNode ParseStringValue()
    {
        Token token = _token;
        Advance();
        return new StringValueNode(Locate(token.Start), token.StringValue ?? "", token.Kind == TokenKind.BlockString);
    }

    /// <summary>Description : StringValue</summary>
    private StringValueNode? ParseDescription() => IsAtDescription ? ParseStringValue() : null;

    /// <summary>ListValue[Const] : [ Value[?Const]* ]</summary>
    private ListValueNode ParseListValue(bool isConstant)
    {
        int start = _token.Start;
        Descend();
        IReadOnlyList<ValueNode> values = Any(TokenKind.LeftBracket, () => ParseValue(isConstant), TokenKind.RightBracket);
        Ascend();
        return new ListValueNode(Locate(start), values);
    }

    /// <summary>ObjectValue[Const] : { ObjectField[?Const]* }</summary>
    private ObjectValueNode ParseObjectValue(bool isConstant)
    {
        int start = _token.Start;
        Descend();
        IReadOnlyList<ObjectFieldNode> fields = Any(TokenKind.LeftBrace, () => ParseObjectField(isConstant), TokenKind.RightBrace);
        Ascend();
        return new ObjectValueNode(Locate(start), fields);
    }

    /// <summary>ObjectField[Const] : Name : Value[?Const]</summary>
    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        int start = _token.Start;
        NameNode name = ParseName();
        Expect(TokenKind.Colon);
        ValueNode value = ParseValue(isConstant);
        return new ObjectFieldNode(Locate(start), name, value);
    }

    /// <summary>Arguments[Const] : ( Argument[?Const]+ )</summary>
    private IReadOnlyList<ArgumentNode> ParseArguments(bool isConstant) =>
        OptionalMany(TokenKind.LeftParenthesis, () => ParseArgument(isConstant), TokenKind.RightParenthesis);

    /// <summary>Argument[Const] : Name : Value[?Const]</summary>
    private ArgumentNode ParseArgument(bool isConstant)
    {
        int start = _token.Start;
        NameNode name = ParseName();
        Expect(TokenKind.Colon);
        ValueNode value = ParseValue(isConstant);
        return new ArgumentNode(Locate(start), name, value);
    }

    /// <summary>Directives[Const] : Directive[?Const]+</summary>
    private IReadOnlyList<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (_token.Kind != TokenKind.At)
        {
            return [];
        }

        List<DirectiveNode> directives = [];
        while (_token.Kind == TokenKind.At)
        {
            if (directives.Count == _options.DirectiveCountMax)
            {
                string description = $"More than {_options.DirectiveCountMax} directives stand at one place. Parsing aborted.";
                throw Error(_token, description, SyntaxErrorCodes.TooManyDirectives);
            }

            directives.Add(ParseDirective(isConstant));
        }

        return directives;
    }

    /// <summary>Directive[Const] : @ Name Arguments[?Const]?</summary>
    private DirectiveNode ParseDirective(bool isConstant)
    {
        int start = Expect(TokenKind.At).Start;
        NameNode name = ParseName();
        IReadOnlyList<ArgumentNode> arguments = ParseArguments(isConstant);
        return new DirectiveNode(Locate(start), name, arguments);
    }

    /// <summary>Type : one of NamedType ListType NonNullType</summary>
    private TypeNode ParseType()
    {
        int start = _token.Start;
        TypeNode type;
        if (_token.Kind == TokenKind.LeftBracket)
        {
            Descend();
            Expect(TokenKind.LeftBracket);
            TypeNode itemType = ParseType();
            Expect(TokenKind.RightBracket);
            Ascend();
            type = new ListTypeNode(Locate(start), itemType);
        }
        else
        {
            type = ParseNamedType();
        }

        return TryExpect(TokenKind.Bang) ? new NonNullTypeNode(Locate(start), type) : type;
    }

    /// <summary>NamedType : Name</summary>
    private NamedTypeNode ParseNamedType()
    {
        int start = _token.Start;
        NameNode name = ParseName();
        return new NamedTypeNode(Locate(start), name);
    }
}
