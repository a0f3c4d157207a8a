namespace EduGraph.GraphQL.Language;

/// <summary>Reads texts in the GraphQL language, September 2025 edition, into syntax trees.</summary>
/// <example><code>DocumentNode document = Parser.Parse("{ institutions { nodes { name } } }");</code></example>
public sealed partial class Parser
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly Lexer _lexer;
    private Token _token;
    private Token? _lookahead;
    private int _lastTokenEnd;
    private int _tokenCount;
    private int _nodeCount;
    private int _fieldCount;
    private int _depth;

    private Parser(Source source, ParserOptions? options)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _options = options ?? ParserOptions.Default;
        _lexer = new Lexer(source);
        _token = new Token(TokenKind.StartOfFile, 0, 0);
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not in the language, or larger than a limit.</exception>
    /// <remarks>Time and memory O(text).</remarks>
    public static DocumentNode Parse(Source source, ParserOptions? options = null) => new Parser(source, options).ParseDocument();

    /// <inheritdoc cref="Parse(Source, ParserOptions?)"/>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <summary>Reads a value alone: <c>{ first: 3 }</c>.</summary>
    /// <param name="text">The value and nothing else.</param>
    /// <param name="isConstant">Whether variables are refused.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not in the language, or larger than a limit.</exception>
    public static ValueNode ParseValue(string text, bool isConstant = false, ParserOptions? options = null)
    {
        Parser parser = new(new Source(text), options);
        parser.Expect(TokenKind.StartOfFile);
        ValueNode value = parser.ParseValue(isConstant);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Reads a type alone: <c>[String!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not in the language, or larger than a limit.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        Parser parser = new(new Source(text), options);
        parser.Expect(TokenKind.StartOfFile);
        TypeNode type = parser.ParseType();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    /// <summary>Document : Definition+</summary>
    private DocumentNode ParseDocument()
    {
        int start = _token.Start;
        IReadOnlyList<DefinitionNode> definitions = Many(TokenKind.StartOfFile, ParseDefinition, TokenKind.EndOfFile);
        return new DocumentNode(Locate(start), definitions, _tokenCount);
    }

    /// <summary>Definition : one of ExecutableDefinition TypeSystemDefinition TypeSystemExtension</summary>
    private DefinitionNode ParseDefinition()
    {
        if (_token.Kind == TokenKind.LeftBrace)
        {
            return ParseOperationDefinition();
        }

        bool hasDescription = IsAtDescription;
        Token keyword = hasDescription ? Lookahead() : _token;
        if (hasDescription && keyword.Kind == TokenKind.LeftBrace)
        {
            throw Error(_token, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return TextOf(keyword) switch
        {
            "schema" => ParseSchemaDefinition(),
            "scalar" => ParseScalarTypeDefinition(),
            "type" => ParseObjectTypeDefinition(),
            "interface" => ParseInterfaceTypeDefinition(),
            "union" => ParseUnionTypeDefinition(),
            "enum" => ParseEnumTypeDefinition(),
            "input" => ParseInputObjectTypeDefinition(),
            "directive" => ParseDirectiveDefinition(),
            "query" or "mutation" or "subscription" => ParseOperationDefinition(),
            "fragment" => ParseFragmentDefinition(),
            _ when hasDescription =>
                throw Error(_token, "Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => ParseTypeSystemExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>Name</summary>
    private NameNode ParseName()
    {
        Token token = Expect(TokenKind.Name);
        return new NameNode(Locate(token.Start), _source.Text[token.Start..token.End]);
    }
}
