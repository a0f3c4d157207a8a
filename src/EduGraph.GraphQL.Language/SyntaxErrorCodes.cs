namespace EduGraph.GraphQL.Language;

/// <summary>The codes of a <see cref="GraphQLSyntaxException"/>, as clients see them in <c>extensions.code</c>.</summary>
public static class SyntaxErrorCodes
{
    /// <summary>The text is not in the language.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>More tokens than <see cref="ParserOptions.TokenCountMax"/>.</summary>
    public const string TooManyTokens = "TOKEN_LIMIT_EXCEEDED";

    /// <summary>More syntax nodes than <see cref="ParserOptions.NodeCountMax"/>.</summary>
    public const string TooManyNodes = "SYNTAX_NODE_LIMIT_EXCEEDED";

    /// <summary>More fields than <see cref="ParserOptions.FieldCountMax"/>.</summary>
    public const string TooManyFields = "FIELD_LIMIT_EXCEEDED";

    /// <summary>More directives at one place than <see cref="ParserOptions.DirectiveCountMax"/>.</summary>
    public const string TooManyDirectives = "DIRECTIVE_LIMIT_EXCEEDED";

    /// <summary>Deeper nesting than <see cref="ParserOptions.RecursionDepthMax"/>.</summary>
    public const string TooDeep = "RECURSION_LIMIT_EXCEEDED";
}
