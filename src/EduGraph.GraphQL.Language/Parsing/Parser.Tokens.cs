namespace EduGraph.GraphQL.Language;

public sealed partial class Parser
{
    private bool IsAtDescription => _token.Kind is TokenKind.String or TokenKind.BlockString;

    private ReadOnlySpan<char> TextOf(Token token) => _source.Text.AsSpan(token.Start, token.End - token.Start);

    private bool IsAtKeyword(string keyword) => _token.Kind == TokenKind.Name && TextOf(_token).SequenceEqual(keyword);

    /// <summary>As <see cref="IsAtKeyword"/>, but a string of that value counts too: graphql-js compares values of tokens.</summary>
    private bool IsAtValue(string value) => IsAtKeyword(value) || _token.StringValue == value;

    /// <summary>The token after the current one, which stays the current one.</summary>
    private Token Lookahead() => _lookahead ??= _lexer.Read(_token.End);

    private void Advance()
    {
        _lastTokenEnd = _token.End;
        _token = Lookahead();
        _lookahead = null;
        if (_token.Kind != TokenKind.EndOfFile && ++_tokenCount > _options.TokenCountMax)
        {
            // graphql-js writes "that" here, and clients compare messages.
            string description = $"Document contains more that {_options.TokenCountMax} tokens. Parsing aborted.";
            throw Error(_token, description, SyntaxErrorCodes.TooManyTokens);
        }
    }

    private Token Expect(TokenKind kind)
    {
        Token token = _token;
        if (token.Kind != kind)
        {
            throw Error(token, $"Expected {Token.DescribeKind(kind)}, found {token.Describe(_source)}.");
        }

        Advance();
        return token;
    }

    private bool TryExpect(TokenKind kind)
    {
        bool isFound = _token.Kind == kind;
        if (isFound)
        {
            Advance();
        }

        return isFound;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!TryExpectKeyword(keyword))
        {
            throw Error(_token, $"Expected \"{keyword}\", found {_token.Describe(_source)}.");
        }
    }

    private bool TryExpectKeyword(string keyword)
    {
        bool isFound = IsAtKeyword(keyword);
        if (isFound)
        {
            Advance();
        }

        return isFound;
    }

    /// <summary>open item* close</summary>
    private IReadOnlyList<T> Any<T>(TokenKind open, Func<T> item, TokenKind close)
    {
        Expect(open);
        List<T> items = [];
        while (!TryExpect(close))
        {
            items.Add(item());
        }

        return items.Count == 0 ? [] : items;
    }

    /// <summary>open item+ close</summary>
    private List<T> Many<T>(TokenKind open, Func<T> item, TokenKind close)
    {
        Expect(open);
        List<T> items = [];
        do
        {
            items.Add(item());
        }
        while (!TryExpect(close));
        return items;
    }

    /// <summary>(open item+ close)?</summary>
    private IReadOnlyList<T> OptionalMany<T>(TokenKind open, Func<T> item, TokenKind close) =>
        _token.Kind == open ? Many(open, item, close) : [];

    /// <summary>delimiter? item (delimiter item)*</summary>
    private List<T> Delimited<T>(TokenKind delimiter, Func<T> item)
    {
        TryExpect(delimiter);
        List<T> items = [];
        do
        {
            items.Add(item());
        }
        while (TryExpect(delimiter));
        return items;
    }

    /// <summary>From a position to the end of the token before the current one. Called once a node, so that it counts them.</summary>
    private SyntaxLocation Locate(int start)
    {
        if (++_nodeCount > _options.NodeCountMax)
        {
            string description = $"Document contains more than {_options.NodeCountMax} syntax nodes. Parsing aborted.";
            throw Error(_token, description, SyntaxErrorCodes.TooManyNodes);
        }

        return new SyntaxLocation(_source, start, _lastTokenEnd);
    }

    private void Descend()
    {
        if (++_depth > _options.RecursionDepthMax)
        {
            string description = $"Document is nested more than {_options.RecursionDepthMax} levels deep. Parsing aborted.";
            throw Error(_token, description, SyntaxErrorCodes.TooDeep);
        }
    }

    private void Ascend() => _depth--;

    private GraphQLSyntaxException Unexpected(Token token) => Error(token, $"Unexpected {token.Describe(_source)}.");

    private GraphQLSyntaxException Error(Token token, string description, string code = SyntaxErrorCodes.ParseFailed) =>
        new(_source, token.Start, description, code);
}
